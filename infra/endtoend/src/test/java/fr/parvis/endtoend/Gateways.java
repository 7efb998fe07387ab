package fr.parvis.endtoend;

import fr.parvis.senml.SenmlWriter;
import fr.parvis.senml.SenmlWriter.Reading;
import fr.parvis.telemetry.RegisterThing;
import fr.parvis.telemetry.RegisterThing.Command;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Gateways of 20 series each, whose packs of 100 readings go straight into the queue, as the rule
 * would put them: what is measured begins there.
 */
final class Gateways implements AutoCloseable {
  static final int SERIES = 20;
  static final int TIMES = 5;
  static final int PACK = SERIES * TIMES;
  private static final int SENDERS = 8;
  private static final int BATCH = 10;

  private final String prefix = "passerelle-" + UUID.randomUUID().toString().substring(0, 8) + "-";
  private final long start = InstantSource.system().instant().getEpochSecond() - 3_600;
  private final int count;
  private final SqsClient queues;
  private final String queue;

  Gateways(RunningParvis parvis, int count) {
    this.count = count;
    queues =
        SqsClient.builder()
            .endpointOverride(parvis.laptop().endpoint("sqs"))
            .region(Region.EU_WEST_3)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "local-secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    queue = queues.getQueueUrl(r -> r.queueName("SensorsQueue")).queueUrl();
  }

  /** The queue's own client, and its address. */
  SqsClient queues() {
    return queues;
  }

  String queue() {
    return queue;
  }

  void register(DynamoDbClient client) {
    var things = new DynamoThings(client, "ThingsTable", InstantSource.system());
    var registerThing = new RegisterThing(things, new DynamoZones(client, "ThingsTable"));
    for (var gateway = 0; gateway < count; gateway++) {
      registerThing.run(prefix + gateway, command(), OptionalLong.empty(), Set.of("37999"));
    }
  }

  private static Command command() {
    var where = new Command.Where("Place du Parvis", new Command.Spot(0.69, 47.35, "", "37999"));
    var sensor = new Command.Instrument("essai", "Un capteur d'essai", "");
    var series =
        IntStream.range(0, SERIES)
            .mapToObj(number ->
                new Command.Series(
                    "m" + number,
                    "Une série d'essai",
                    "water-flow",
                    sensor,
                    "l/s",
                    new BigDecimal("0.1"),
                    900L,
                    null,
                    false))
            .toList();
    return new Command("37999", "Passerelle d'essai", "Pour essayer", where, series);
  }

  /** Names of all series. */
  Stream<String> series() {
    return IntStream.range(0, count)
        .boxed()
        .flatMap(g -> IntStream.range(0, SERIES).mapToObj(s -> prefix + g + "/m" + s));
  }

  /** Sends so many packs of each gateway; returns once the queue has all of them. */
  void send(int packs) throws InterruptedException, ExecutionException {
    var bodies = new ArrayList<String>();
    for (var pack = 0; pack < packs; pack++) {
      for (var gateway = 0; gateway < count; gateway++) {
        bodies.add(body(prefix + gateway, pack));
      }
    }
    var tasks = new ArrayList<Callable<Void>>();
    for (var from = 0; from < bodies.size(); from += BATCH) {
      var batch = bodies.subList(from, Math.min(bodies.size(), from + BATCH));
      tasks.add(() -> send(batch));
    }
    try (var senders = Executors.newFixedThreadPool(SENDERS)) {
      for (var sent : senders.invokeAll(tasks)) {
        sent.get();
      }
    }
  }

  private Void send(List<String> batch) {
    var entries =
        IntStream.range(0, batch.size())
            .mapToObj(i ->
                SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .messageBody(batch.get(i))
                    .build())
            .toList();
    queues.sendMessageBatch(r -> r.queueUrl(queue).entries(entries));
    return null;
  }

  private String body(String gateway, int pack) {
    var readings = new ArrayList<Reading>();
    for (var time = 0; time < TIMES; time++) {
      for (var series = 0; series < SERIES; series++) {
        var at = start + (pack * TIMES + time) * 7L;
        readings.add(new Reading("m" + series, "l/s", value(series, pack * TIMES + time), at));
      }
    }
    var payload = new SenmlWriter(gateway + "/").json(readings);
    return """
    {"format":"senml","thing":"%s","receivedAt":%d,"payload":"%s"}
    """
        .formatted(
            gateway, InstantSource.system().millis(), Base64.getEncoder().encodeToString(payload));
  }

  /** The value of a series' nth reading. */
  static double value(int series, int nth) {
    return series + (nth % 10) / 10.0;
  }

  @Override
  public void close() {
    queues.close();
  }
}
