package fr.parvis.functions.admin;

import fr.parvis.devices.AddDevice;
import fr.parvis.devices.RevokeDevice;
import fr.parvis.devices.dynamo.DynamoDevices;
import fr.parvis.devices.iot.AwsIotAuthority;
import fr.parvis.reports.DecideReport;
import fr.parvis.reports.dynamo.DynamoReports;
import fr.parvis.telemetry.Ingest;
import fr.parvis.telemetry.RegisterThing;
import fr.parvis.telemetry.ReplayQuarantined;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoQuarantine;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iot.IotClient;

/** Puts the door's resources together, from the settings of the function. */
final class Resources {

  private final Map<String, String> environment;
  private final DynamoDbClient client;
  private final InstantSource clock;
  private final Territories territories;
  private final DynamoThings things;

  Resources(Map<String, String> environment, DynamoDbClient client, InstantSource clock) {
    this.environment = environment;
    this.client = client;
    this.clock = clock;
    this.territories =
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock);
    this.things = new DynamoThings(client, environment.get("THINGS_TABLE"), clock);
  }

  Territories territories() {
    return territories;
  }

  DynamoDbClient client() {
    return client;
  }

  InstantSource clock() {
    return clock;
  }

  /** A value of the function's environment. */
  String setting(String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }

  StaffReports reports() {
    var reports = new DynamoReports(client, environment.get("REPORTS_TABLE"));
    return new StaffReports(
        new Parts(territories, reports, new DecideReport(reports, clock), clock));
  }

  StaffDevices devices() {
    var devices = new DynamoDevices(client, environment.get("DEVICES_TABLE"));
    var authority =
        new AwsIotAuthority(
            Resources::openIot,
            environment.get("DEVICE_POLICY"),
            environment.get("DEVICE_SERVER_CA"));
    return new StaffDevices(
        territories,
        devices,
        things,
        new AddDevice(devices, authority, clock),
        new RevokeDevice(devices, authority));
  }

  StaffThings things() {
    var zones = new DynamoZones(client, environment.get("THINGS_TABLE"));
    return new StaffThings(territories, things, new RegisterThing(things, zones));
  }

  StaffQuarantine quarantine() {
    var table = environment.get("TELEMETRY_TABLE");
    var quarantine = new DynamoQuarantine(client, table, clock);
    return new StaffQuarantine(
        quarantine,
        () -> {
          var calendar = new TerritoryCalendar(territories.get().zoneId());
          var observations = new DynamoObservations(client, table, calendar, clock);
          return new ReplayQuarantined(
              quarantine, new Ingest(things, observations, quarantine, clock));
        });
  }

  /** The control plane of AWS IoT, opened at the first device that is added or revoked. */
  private static IotClient openIot() {
    return IotClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }
}
