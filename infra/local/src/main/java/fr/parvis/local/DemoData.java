package fr.parvis.local;

import fr.parvis.demo.DemoProcedures;
import fr.parvis.demo.DemoStores;
import fr.parvis.demo.DemoTown;
import fr.parvis.opendata.dynamo.DynamoReleases;
import fr.parvis.template.Names;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts Valmerle, the town that does not exist, into the tables of a laptop.
 *
 * @param settings how that laptop was started
 */
public record DemoData(LaptopSettings settings) {

  /** Until what was put in has gone through streams and queues. */
  private static final int FIRST_NIGHT_SECONDS = 45;

  /** Until the sensors have sent their past, and the first night's releases are out. */
  private static final int SECOND_NIGHT_SECONDS = 150;

  /** Puts its settings in; without settings no page knows where it is. */
  public void putSettings() {
    with(DemoTown::putSettings);
  }

  /** Puts its reports in, unless they are there. */
  public void putReports() {
    with(DemoTown::putReports);
  }

  /** Puts in what it has mended long ago, unless it is there. */
  public void putPastReports() {
    with(DemoTown::putPastReports);
  }

  /**
   * Lets its first night come at once, unless open data is out: what the town put in is counted,
   * and let out. A second night follows for what came late, such as the catalogue of the first.
   */
  public void letOutData() {
    var clients = new Clients(settings.ports());
    try (var tables = clients.dynamo();
        var queues = clients.sqs()) {
      if (new DynamoReleases(tables, "OpenDataTable").latest("catalogue").isPresent()) {
        return;
      }
      var queue = queues.getQueueUrl(get -> get.queueName("DatasetsQueue")).queueUrl();
      for (var delay : List.of(FIRST_NIGHT_SECONDS, SECOND_NIGHT_SECONDS)) {
        queues.sendMessage(send ->
            send.queueUrl(queue).messageBody("{\"schedule\":\"datasets\"}").delaySeconds(delay));
      }
    }
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
