package fr.parvis.functions.sensors;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import fr.parvis.devices.RecordPresence;
import fr.parvis.devices.dynamo.DynamoDevices;
import fr.parvis.dynamo.Connection;
import fr.parvis.logs.Counts;
import fr.parvis.telemetry.Ingest;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.dynamo.Compaction;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoQuarantine;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Takes in what sensors sent within a minute, in one go; only the messages whose readings could not
 * be written come again.
 */
public final class SensorsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final TakeReadings takeReadings;
  private final TakePresences takePresences;
  private final CompactZones compactZones;

  /** Lambda calls this once per execution environment. */
  public SensorsHandler() {
    this(Connection.open(), System.getenv(), InstantSource.system());
  }

  private SensorsHandler(
      DynamoDbClient client, Map<String, String> environment, InstantSource clock) {
    var territory = new DynamoTerritories(client, environment.get("TERRITORY_TABLE")).get();
    var calendar = new TerritoryCalendar(territory.zoneId());
    var things = environment.get("THINGS_TABLE");
    var telemetry = environment.get("TELEMETRY_TABLE");
    var datastreams = new DynamoThings(client, things, clock);
    var quarantine = new DynamoQuarantine(client, telemetry, clock);
    var observations = new DynamoObservations(client, telemetry, calendar, clock);
    var ingest = new Ingest(datastreams, observations, quarantine, clock);
    var devices = new DynamoDevices(client, environment.get("DEVICES_TABLE"));
    var compaction = new Compaction(client, telemetry, datastreams, calendar, clock);
    this.takeReadings = new TakeReadings(ingest, quarantine, new Counts(System.out, clock), clock);
    this.takePresences = new TakePresences(new RecordPresence(devices)::run);
    this.compactZones = new CompactZones(new DynamoZones(client, things), compaction::run);
  }

  /** Tests call this. */
  SensorsHandler(
      TakeReadings takeReadings, TakePresences takePresences, CompactZones compactZones) {
    this.takeReadings = takeReadings;
    this.takePresences = takePresences;
    this.compactZones = compactZones;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var batch = Batch.of(event.getRecords());
    var failures = new Failures();
    takeReadings.run(batch, failures);
    takePresences.run(batch, failures);
    compactZones.run(batch, context::getRemainingTimeInMillis, failures);
    failures.log(context);
    return failures.response();
  }
}
