package fr.parvis.local;

import fr.parvis.demo.DemoProcedures;
import fr.parvis.demo.DemoStores;
import fr.parvis.demo.DemoTown;
import fr.parvis.template.Names;
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

  /** Publishes its procedures; without them nobody can file any. */
  public void putProcedures() {
    withProcedures(DemoProcedures::putProcedures);
  }

  /** Puts its requests in, unless they are there. */
  public void putRequests() {
    withProcedures(DemoProcedures::putRequests);
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

  private void withProcedures(Consumer<DemoProcedures> put) {
    var clients = new Clients(settings.ports());
    try (var tables = clients.dynamo();
        var buckets = clients.s3();
        var presigner = clients.presigner();
        var browser = new Uploads()) {
      put.accept(
          new DemoProcedures(
              settings.root().resolve("infra/demo"),
              DemoStores.of(
                  tables,
                  Names.STACK + "-uploadsbucket",
                  Names.STACK + "-privatebucket",
                  () -> buckets,
                  () -> presigner,
                  browser::send),
              LaptopParameters.FOLLOW_KEY,
              InstantSource.system()));
    }
  }
}
