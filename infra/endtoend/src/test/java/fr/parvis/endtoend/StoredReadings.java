package fr.parvis.endtoend;

import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoThings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the running territory keeps of its sensors, read by the real stores. */
final class StoredReadings implements AutoCloseable {
  private final DynamoDbClient client;
  private final DynamoThings things;
  private final DynamoObservations observations;

  StoredReadings(URI tables) {
    client =
        DynamoDbClient.builder()
            .endpointOverride(tables)
            .region(Region.EU_WEST_3)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "local-secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    var clock = InstantSource.system();
    things = new DynamoThings(client, "ThingsTable", clock);
    observations =
        new DynamoObservations(
            client, "TelemetryTable", new TerritoryCalendar(ZoneId.of("Europe/Paris")), clock);
  }

  /** Values of a series of the last two days by their time in seconds; none when not registered. */
  Map<Long, Double> values(String series) {
    var id = SeriesId.parse(series);
    var registered = things.find(Set.of(id)).get(id);
    var values = new TreeMap<Long, Double>();
    if (registered != null) {
      var now = InstantSource.system().instant();
      var from = now.minus(Duration.ofDays(2)).toEpochMilli();
      var to = now.plus(Duration.ofDays(1)).toEpochMilli();
      var run = observations.list(registered, from, to);
      for (var i = 0; i < run.size(); i++) {
        values.put(run.time(i) / 1000, registered.resolution().value(run.steps(i)));
      }
    }
    return values;
  }

  @Override
  public void close() {
    client.close();
  }
}
