package fr.parvis.bench.telemetry;

import fr.parvis.dynamodblocal.DynamoServer;
import fr.parvis.dynamodblocal.TableDeclaration;
import fr.parvis.dynamodblocal.Tables;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Ingest;
import fr.parvis.telemetry.Intake;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.RegisterThing;
import fr.parvis.telemetry.RegisterThing.Command;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.dynamo.Compaction;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoQuarantine;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores of telemetry on a DynamoDB of their own, metered, in a present that is moved. */
final class Store {

  static final TerritoryCalendar CALENDAR = new TerritoryCalendar(ZoneId.of("Europe/Paris"));

  private final Meter meter = new Meter();
  private final MovingClock clock;
  private final DynamoThings things;
  private final DynamoZones zones;
  private final DynamoObservations observations;
  private final Compaction compaction;
  private final Ingest ingest;

  /** Empty tables on a server, as the template declares them. */
  Store(DynamoServer server, Path root, Instant start) {
    this.clock = new MovingClock(start);
    var template = Template.declared(root.resolve("template.yaml"));
    var plain = client(server, List.of());
    var telemetry = create(plain, template, "TelemetryTable");
    var registered = create(plain, template, "ThingsTable");
    var client = client(server, List.of(meter));
    this.things = new DynamoThings(plain, registered, clock);
    this.zones = new DynamoZones(plain, registered);
    this.observations = new DynamoObservations(client, telemetry, CALENDAR, clock);
    this.compaction = new Compaction(client, telemetry, things, CALENDAR, clock);
    this.ingest =
        new Ingest(things, observations, new DynamoQuarantine(client, telemetry, clock), clock);
  }

  private static String create(DynamoDbClient client, Template template, String table) {
    var name = table + "-" + UUID.randomUUID();
    new Tables(client).create(new TableDeclaration(template.resource(table)), name);
    return name;
  }

  private static DynamoDbClient client(DynamoServer server, List<Meter> meters) {
    return DynamoDbClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
        .overrideConfiguration(c -> meters.forEach(c::addExecutionInterceptor))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  void register(Town town) {
    town.gateways().forEach(gateway -> register(gateway.id(), gateway.registration(Town.COMMUNE)));
  }

  List<Datastream> register(String thing, Command command) {
    return new RegisterThing(things, zones)
        .run(thing, command, OptionalLong.empty(), Set.of(Town.COMMUNE))
        .datastreams();
  }

  /** Takes readings in at a time; none may be refused. */
  void accept(Instant at, List<Reading> readings) {
    clock.set(at);
    check(ingest.accept(readings));
  }

  private static void check(Intake intake) {
    if (!intake.refused().isEmpty() || !intake.failures().isEmpty()) {
      throw new IllegalStateException("Not all readings are kept: " + intake);
    }
  }

  /** What the hourly schedule does. */
  void compact(Instant at) {
    clock.set(at);
    zones.list().forEach(compaction::run);
  }

  /** How many readings of all series there are from a time to another. */
  long readings(Instant from, Instant to) {
    return zones.list().stream()
        .flatMap(zone -> things.list(zone).values().stream())
        .mapToLong(
            series -> observations.list(series, from.toEpochMilli(), to.toEpochMilli()).size())
        .sum();
  }

  DynamoObservations observations() {
    return observations;
  }

  DynamoThings things() {
    return things;
  }

  DynamoZones zones() {
    return zones;
  }

  Meter meter() {
    return meter;
  }
}
