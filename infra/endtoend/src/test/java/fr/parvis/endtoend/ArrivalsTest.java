package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many readings within a minute, from the broker to the store: all there, once. */
class ArrivalsTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /** {@code -Dparvis.readings=200000} sends them all. */
  private static final int READINGS = Integer.getInteger("parvis.readings", 10_000);

  private static final int PACKS_OF_A_GATEWAY = 50;

  @Test
  void everyReading_isThereOnce_ofThoseThatArriveWithinAMinute() {
    var count = Math.max(1, READINGS / (PACKS_OF_A_GATEWAY * Gateways.PACK));
    try (var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"));
        var queue = new DoorQueue(parvis, "Sensors");
        var gateways = Gateways.connected(parvis, count)) {
      var began = System.nanoTime();
      gateways.send(PACKS_OF_A_GATEWAY);
      var sent = seconds(began);
      awaitTaken(queue);
      System.out.printf(
          "%d readings of %d series: acknowledged after %.1f s, stored after %.1f s%n",
          count * PACKS_OF_A_GATEWAY * Gateways.PACK,
          count * Gateways.SERIES,
          sent,
          seconds(began));
      assertThat(sent).as("seconds within which they arrive").isLessThan(60);
      assertAllThereOnce(gateways, stored);
    }
  }

  private static void awaitTaken(DoorQueue queue) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(250))
        .until(queue::isEmpty);
  }

  /** Counted by series, value by value. */
  private static void assertAllThereOnce(Gateways gateways, StoredReadings stored) {
    gateways
        .series()
        .forEach(series ->
            assertThat(stored.values(series).values())
                .as(series)
                .containsExactlyElementsOf(Gateways.values(series, PACKS_OF_A_GATEWAY)));
  }

  private static double seconds(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }
}
