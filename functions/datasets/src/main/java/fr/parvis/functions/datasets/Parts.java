package fr.parvis.functions.datasets;

import fr.parvis.domain.Lazy;
import fr.parvis.dynamo.Connection;
import fr.parvis.exports.SegmentedExport;
import fr.parvis.exports.s3.S3ReleaseObjects;
import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.DatasetStates;
import fr.parvis.opendata.ExportRelease;
import fr.parvis.opendata.ReleaseFiles;
import fr.parvis.opendata.Releases;
import fr.parvis.opendata.Rows;
import fr.parvis.opendata.WatchFreshness;
import fr.parvis.opendata.WithdrawReleases;
import fr.parvis.opendata.dynamo.DynamoDatasetStates;
import fr.parvis.opendata.dynamo.DynamoLots;
import fr.parvis.opendata.dynamo.DynamoReleases;
import fr.parvis.opendata.dynamo.DynamoRows;
import fr.parvis.opendata.lots.FormLots;
import fr.parvis.opendata.lots.Lots;
import fr.parvis.opendata.lots.ReportLots;
import fr.parvis.opendata.lots.RequestFigures;
import fr.parvis.opendata.lots.Settle;
import fr.parvis.opendata.lots.TakeFact;
import fr.parvis.opendata.s3.S3ReleaseFiles;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.dynamo.DynamoProcedures;
import fr.parvis.procedures.dynamo.DynamoRequests;
import fr.parvis.reports.Reports;
import fr.parvis.reports.dynamo.DynamoReports;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Things;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What the door works with.
 *
 * @param territories the settings
 * @param reports residents' reports
 * @param requests of procedures
 * @param procedures their titles
 * @param things what sends readings
 * @param observations readings, in the days of a calendar
 * @param rows of datasets
 * @param releases of them
 * @param states of them
 * @param lots what is counted
 * @param files of releases
 * @param export makes a release
 * @param outbox the door's own queue
 * @param site public address of the site
 * @param clock tells now
 */
record Parts(
    Territories territories,
    Reports reports,
    Requests requests,
    Procedures procedures,
    Things things,
    Function<TerritoryCalendar, Observations> observations,
    Rows rows,
    Releases releases,
    DatasetStates states,
    Lots lots,
    ReleaseFiles files,
    ExportRelease export,
    Outbox outbox,
    String site,
    InstantSource clock) {

  static Parts ofEnvironment(
      Map<String, String> environment, InstantSource clock, Supplier<String> ids) {
    var client = Connection.open();
    var table = environment.get("OPEN_DATA_TABLE");
    var telemetry = environment.get("TELEMETRY_TABLE");
    var s3 =
        new Lazy<>(() -> S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build());
    var sqs =
        new Lazy<>(() -> SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build());
    var queue = environment.get("DATASETS_QUEUE");
    var bucket = environment.get("PUBLIC_BUCKET");
    var files = new S3ReleaseFiles(s3, bucket);
    var rows = new DynamoRows(client, table);
    var releases = new DynamoReleases(client, table);
    return new Parts(
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock),
        new DynamoReports(client, environment.get("REPORTS_TABLE")),
        new DynamoRequests(client, environment.get("REQUESTS_TABLE")),
        new DynamoProcedures(client, environment.get("PROCEDURES_TABLE")),
        new DynamoThings(client, environment.get("THINGS_TABLE"), clock),
        calendar -> new DynamoObservations(client, telemetry, calendar, clock),
        rows,
        releases,
        new DynamoDatasetStates(client, table),
        new DynamoLots(client, table),
        files,
        new SegmentedExport(rows, releases, files, new S3ReleaseObjects(s3, bucket), clock, ids),
        body -> sqs.get().sendMessage(send -> send.queueUrl(queue).messageBody(body)),
        environment.get("SITE_ADDRESS"),
        clock);
  }

  TakeMessage takeMessage() {
    var changing = new ChangeRows(rows, states, clock);
    var catalogue = new Catalogue(rows, releases, states, clock);
    var sources =
        new Sources(
            reports,
            requests,
            new SensorNetwork(things, changing, site),
            new CatalogueRows(catalogue, changing, site),
            observations,
            changing);
    var settle = settle(changing);
    var takeFact = new TakeFact(lots, settle);
    var night =
        new Night(
            sources,
            new FormLots(lots, settle, clock),
            new WatchFreshness(states, clock),
            catalogue,
            outbox,
            clock);
    var rebuild = new RebuildDataset(sources, takeFact, settle, states, clock);
    return new TakeMessage(territories, sources, takeFact, night, rebuild, export, outbox);
  }

  private Settle settle(ChangeRows changing) {
    return new Settle(
        lots,
        List.of(
            new ReportLots(lots, changing),
            new RequestFigures(changing, territories::get, this::title)),
        new WithdrawReleases(releases, files, clock),
        dataset -> outbox.send(Message.export(dataset.id())));
  }

  /** What people call a procedure; its id, once it is gone. */
  private String title(String procedure) {
    return procedures
        .find(procedure)
        .map(found -> found.shown().path("title").path("fr").asText(procedure))
        .orElse(procedure);
  }
}
