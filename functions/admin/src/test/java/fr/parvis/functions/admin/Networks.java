package fr.parvis.functions.admin;

import fr.parvis.devices.AddDevice;
import fr.parvis.devices.RevokeDevice;
import fr.parvis.devices.dynamo.DynamoDevices;
import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.Ingest;
import fr.parvis.telemetry.RegisterThing;
import fr.parvis.telemetry.ReplayQuarantined;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoQuarantine;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import fr.parvis.territory.InMemoryTerritories;
import java.time.Instant;
import java.time.InstantSource;

/** The door's resources for devices, things and quarantine, on fresh tables of the real stores. */
final class Networks {

  static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");

  final NumberingAuthority authority = new NumberingAuthority();
  final DynamoDevices devices;
  final DynamoQuarantine quarantine;
  final Ingest ingest;
  final Door door;

  /** What the clock shows; a test may set it. */
  private Instant now = NOW;

  Networks(LocalTables tables) {
    InstantSource clock = () -> now;
    var client = tables.client();
    var territories = new InMemoryTerritories();
    territories.put(Samples.territory());
    var thingsTable = tables.create("ThingsTable");
    var telemetryTable = tables.create("TelemetryTable");
    var things = new DynamoThings(client, thingsTable, clock);
    var calendar = new TerritoryCalendar(Samples.territory().zoneId());
    var observations = new DynamoObservations(client, telemetryTable, calendar, clock);
    devices = new DynamoDevices(client, tables.create("DevicesTable"));
    quarantine = new DynamoQuarantine(client, telemetryTable, clock);
    ingest = new Ingest(things, observations, quarantine, clock);
    var replayQuarantined = new ReplayQuarantined(quarantine, ingest);
    door =
        new Door(
            new StaffDevices(
                territories,
                devices,
                things,
                new AddDevice(devices, authority, clock),
                new RevokeDevice(devices, authority)),
            new StaffThings(
                territories,
                things,
                new RegisterThing(things, new DynamoZones(client, thingsTable))),
            new StaffQuarantine(quarantine, () -> replayQuarantined));
  }

  /** A minute passes: stores remember for a moment what they did not find. */
  void letAMinutePass() {
    now = now.plusSeconds(60);
  }
}
