package fr.parvis.local;

import fr.parvis.demo.DemoTown;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Puts Valmerle, the town that does not exist, into the tables of a laptop.
 *
 * @param settings how that laptop was started
 */
public record DemoData(LaptopSettings settings) {

  /** Puts its settings in; without settings no page knows where it is. */
  public void putSettings() {
    with(DemoTown::putSettings);
  }

  /** Puts its reports in, unless they are there. */
  public void putReports() {
    with(DemoTown::putReports);
  }

  private void with(Consumer<DemoTown> put) {
    try (var client = new Clients(settings.ports()).dynamo()) {
      put.accept(
          new DemoTown(
              settings.root().resolve("infra/demo"),
              client,
              new DemoTown.Tables("TerritoryTable", "PeopleTable", "ReportsTable"),
              LaptopParameters.FOLLOW_KEY,
              InstantSource.system()));
    }
  }
}
