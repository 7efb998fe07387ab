package fr.parvis.functions.datasets;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import fr.parvis.domain.Reference;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.invocation.Checkout;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.ExportRelease.Outcome;
import fr.parvis.opendata.InMemoryDatasetStates;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.opendata.InMemoryRows;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.lots.InMemoryLots;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.reports.Channel;
import fr.parvis.reports.EraseReports;
import fr.parvis.reports.FileReport;
import fr.parvis.reports.Filers;
import fr.parvis.reports.InMemoryReports;
import fr.parvis.reports.Origin;
import fr.parvis.tables.Row;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The demo town behind the door, its queue a list. */
final class Town {

  private static final String KEY = "a key of a town that nobody knows of";
  private static final String SITE = "https://valmerle.example";

  final List<String> queue = new ArrayList<>();
  final List<ReleaseId> deleted = new ArrayList<>();
  final InMemoryReports reports = new InMemoryReports();
  final InMemoryReleases releases = new InMemoryReleases();
  final InMemoryDatasetStates states = new InMemoryDatasetStates();
  final InMemoryRows rows = new InMemoryRows();
  final Sensors sensors = new Sensors();
  final LoggedInvocation context = new LoggedInvocation(900_000);
  Instant now = Instant.parse("2026-11-19T03:30:00Z");

  private final InstantSource clock = () -> now;
  private final InMemoryTerritories territories = territories();
  private final Random random = new Random(1);
  private final FollowSecrets secrets = new FollowSecrets(KEY, SITE, FollowSecrets.Of.REPORT);
  private final DatasetsHandler handler =
      new DatasetsHandler(
          new Parts(
                  territories,
                  reports,
                  new InMemoryRequests(),
                  new InMemoryProcedures(),
                  sensors,
                  _ -> sensors,
                  rows,
                  releases,
                  states,
                  new InMemoryLots(),
                  deleted::add,
                  (dataset, jurisdiction, _) -> export(dataset, jurisdiction),
                  queue::add,
                  SITE,
                  clock)
              .takeMessage());

  Reference file(String category, double lon, double lat) {
    var file =
        new FileReport(
            reports,
            new Filers(new InMemoryPeople(clock), clock),
            new Attempts(KEY, random),
            secrets,
            clock);
    var command =
        new FileReport.Command(
            category,
            "Un trou dans la rue",
            new FileReport.Command.Where(lon, lat, null, "37999"),
            null,
            "fr");
    var origin = new Origin(Channel.APP, Optional.empty(), Optional.empty());
    return file.run(command, origin, territories.get()).reference();
  }

  void erase(Reference reference) {
    new EraseReports(reports, clock).run(reference, secrets.secret(reference));
  }

  /** A whole release at once, as the export makes one. */
  private Outcome export(Dataset dataset, String jurisdiction) {
    var building = releases.begin(dataset.id(), jurisdiction, now);
    var file = new ReleaseFile("csv", dataset.id() + ".csv", "text/csv", 1, "00");
    releases.publish(building, rows(dataset.id()).size(), List.of(file), now);
    return Outcome.PUBLISHED;
  }

  List<Row> rows(String dataset) {
    var known = Datasets.get(dataset);
    return new ChangeRows(rows, states, clock).all(known, RowQuery.all(known));
  }

  Optional<Release> latest(String dataset) {
    return releases.latest(dataset);
  }

  /** Ids of messages that come again. */
  List<String> take(String fixture) {
    return take(fixture, "");
  }

  List<String> take(String fixture, String reference) {
    var serializer =
        LambdaEventSerializers.serializerFor(SQSEvent.class, Town.class.getClassLoader());
    var event = serializer.fromJson(Town.class.getResourceAsStream("/events/" + fixture + ".json"));
    event
        .getRecords()
        .forEach(message -> message.setBody(message.getBody().replace("REFERENCE", reference)));
    return handle(event);
  }

  /** The door takes what it sent itself. */
  void takeQueue() {
    var messages = List.copyOf(queue);
    queue.clear();
    for (var body : messages) {
      var message = new SQSEvent.SQSMessage();
      message.setMessageId("m-0");
      message.setBody(body);
      var event = new SQSEvent();
      event.setRecords(List.of(message));
      if (!handle(event).isEmpty()) {
        throw new AssertionError(context.logged());
      }
    }
  }

  private List<String> handle(SQSEvent event) {
    return handler.handleRequest(event, context).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  private static InMemoryTerritories territories() {
    var territories = new InMemoryTerritories();
    territories.put(Territory.parse(Checkout.text("infra/demo/territory.json")));
    return territories;
  }
}
