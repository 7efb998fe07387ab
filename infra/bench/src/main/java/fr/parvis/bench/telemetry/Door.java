package fr.parvis.bench.telemetry;

import fr.parvis.bench.BenchTown;
import fr.parvis.bench.Children;
import fr.parvis.bench.Figures;
import fr.parvis.bench.RuntimeEndpoint;
import fr.parvis.json.Json;
import fr.parvis.local.Laptop;
import fr.parvis.local.LaptopSettings;
import fr.parvis.telemetry.RegisterThing;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The function of the sensors in its own process, as the laptop runs it: AWS's runtime client,
 * events of SQS with SenML, DynamoDB Local in another process. It is given a backlog of quarters
 * that all arrive now, so it writes into the same chunks again and again: dearer than a quiet day.
 */
final class Door {

  private static final int WARM = 30;
  private static final int MEASURED = 100;
  private static final Town TOWN = Town.aligned(40, 50);

  private Door() {}

  /** Measures and prints; gives the processor seconds that a reading costs. */
  static double run(Path root) throws Exception {
    var log = Files.createTempFile("parvis-bench", ".log");
    try (var laptop = Laptop.start(LaptopSettings.inMemory(root));
        var endpoint = new RuntimeEndpoint()) {
      BenchTown.putSettings(root, laptop);
      register(laptop);
      var child =
          new Children(root, laptop)
              .all().stream().filter(c -> c.name().equals("sensors")).findFirst().orElseThrow();
      var process = child.start(endpoint, List.of(), log);
      try {
        return measure(endpoint, process.toHandle());
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private static void register(Laptop laptop) {
    try (var client = BenchTown.client(laptop)) {
      var things = new DynamoThings(client, "ThingsTable", InstantSource.system());
      var registration = new RegisterThing(things, new DynamoZones(client, "ThingsTable"));
      for (var gateway : TOWN.gateways()) {
        registration.run(
            gateway.id(),
            gateway.registration(Town.COMMUNE),
            OptionalLong.empty(),
            Set.of(Town.COMMUNE));
      }
    }
  }

  private static double measure(RuntimeEndpoint endpoint, ProcessHandle function) throws Exception {
    var events = events();
    for (var event : events.subList(0, WARM)) {
      invoke(endpoint, event);
    }
    var processor = processor(function);
    var begun = System.nanoTime();
    for (var event : events.subList(WARM, WARM + MEASURED)) {
      invoke(endpoint, event);
    }
    var wall = (System.nanoTime() - begun) / 1e9;
    var spent = processor(function).minus(processor).toMillis() / 1e3;
    var readings = MEASURED * TOWN.sensors();
    Figures.print("readings-per-second-waiting-for-dynamodb", readings / wall, "readings/s");
    Figures.print("readings-per-second-per-core", readings / spent, "readings/s");
    return spent / readings;
  }

  private static void invoke(RuntimeEndpoint endpoint, byte[] event) throws Exception {
    var answer = endpoint.invoke(event).get(60, TimeUnit.SECONDS).body();
    if (!Json.parse(answer).path("batchItemFailures").isEmpty()) {
      throw new IllegalStateException("The sensors door failed: " + answer);
    }
  }

  private static Duration processor(ProcessHandle function) {
    return function.info().totalCpuDuration().orElseThrow();
  }

  /** One quarter of the whole town each. */
  private static List<byte[]> events() {
    var last = Instant.now();
    var events = new ArrayList<byte[]>();
    for (var i = WARM + MEASURED; i > 0; i--) {
      events.add(event(last.minusSeconds(i * Gateway.CADENCE)));
    }
    return events;
  }

  private static byte[] event(Instant quarter) {
    var records = TOWN.gateways().stream().map(gateway -> record(gateway, quarter)).toList();
    return Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> record(Gateway gateway, Instant quarter) {
    var body =
        Map.of(
            "format", "senml",
            "thing", gateway.id(),
            "receivedAt", quarter.toEpochMilli(),
            "payload", Base64.getEncoder().encodeToString(gateway.pack(quarter)));
    return Map.of(
        "messageId", gateway.id(),
        "eventSource", "aws:sqs",
        "body", Json.write(body));
  }
}
