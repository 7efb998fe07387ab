package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Many readings within a minute, through queue, function and store: all there, once. */
class ArrivalsTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /** {@code -Dparvis.readings=200000} sends them all. */
  private static final int READINGS = Integer.getInteger("parvis.readings", 10_000);

  private static final int PACKS_OF_A_GATEWAY = 5;

  /** Fewer than the deliveries after which a message is given up. */
  private static final int KILLS = 2;

  @Test
  void everyReading_isThereOnce_aMinuteAfterItsArrival() throws Exception {
    var count = Math.max(1, READINGS / (PACKS_OF_A_GATEWAY * Gateways.PACK));
    try (var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"));
        var gateways = new Gateways(parvis, count)) {
      gateways.register(stored.client());
      var began = System.nanoTime();
      gateways.send(PACKS_OF_A_GATEWAY);
      var sent = seconds(began);
      awaitAll(gateways, stored, PACKS_OF_A_GATEWAY);
      System.out.printf(
          "%d readings of %d series: sent in %.1f s, all there after %.1f s%n",
          count * PACKS_OF_A_GATEWAY * Gateways.PACK,
          count * Gateways.SERIES,
          sent,
          seconds(began));
      assertThat(sent).as("seconds within which they arrive").isLessThan(60);
    }
  }

  /** A killed function leaves its batch in the queue; what it wrote before is written again. */
  @Test
  void everyReading_isThereOnce_whenTheFunctionIsKilledAtItsWork() throws Exception {
    var failures = new FailedDeliveries("SensorsFunction");
    try (failures;
        var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"));
        var gateways = new Gateways(parvis, 5)) {
      gateways.register(stored.client());
      visibility(gateways, 15);
      try {
        gateways.send(PACKS_OF_A_GATEWAY);
        await()
            .pollInterval(Duration.ofMillis(100))
            .atMost(Duration.ofSeconds(60))
            .until(() -> {
              kill();
              return failures.count() >= KILLS;
            });
        awaitAll(gateways, stored, PACKS_OF_A_GATEWAY);
      } finally {
        visibility(gateways, 420);
      }
    }
  }

  private static void awaitAll(Gateways gateways, StoredReadings stored, int packs) {
    var times = packs * Gateways.TIMES;
    var last = gateways.series().reduce((_, series) -> series).orElseThrow();
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> stored.run(last).size() >= times);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> gateways.series().allMatch(series -> stored.run(series).size() == times));
    gateways
        .series()
        .forEach(series -> {
          var number = Integer.parseInt(series.substring(series.lastIndexOf('m') + 1));
          var nth = new AtomicInteger();
          stored
              .values(series)
              .values()
              .forEach(value ->
                  assertThat(value).isEqualTo(Gateways.value(number, nth.getAndIncrement())));
        });
  }

  /** After how long a message comes again whose function died; seven minutes are too long here. */
  private static void visibility(Gateways gateways, int seconds) {
    var attributes = Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds));
    gateways.queues().setQueueAttributes(r -> r.queueUrl(gateways.queue()).attributes(attributes));
  }

  /** Kills a child of the door that has begun its work, if there is one. */
  private static void kill() {
    var grown = Instant.now().minusSeconds(1);
    ProcessHandle.current()
        .descendants()
        .filter(ArrivalsTest::runsSensors)
        .filter(child -> child.info().startInstant().orElse(grown).isBefore(grown))
        .findFirst()
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  private static boolean runsSensors(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains("SensorsHandler");
    } catch (IOException e) {
      return false; // it ended meanwhile
    }
  }

  private static double seconds(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }
}
