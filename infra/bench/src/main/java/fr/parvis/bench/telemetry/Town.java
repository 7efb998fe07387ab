package fr.parvis.bench.telemetry;

import fr.parvis.telemetry.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A generated town and how its messages reach us.
 *
 * @param gateways its things
 */
record Town(List<Gateway> gateways) {

  static final String COMMUNE = "37999";

  /** How long a batch of SQS may wait for more, as the template says. */
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private static final long SEED = 37_999;

  /** All send at the quarter. */
  static Town aligned(int gateways, int sensors) {
    return of(gateways, sensors, 0);
  }

  /** Each sends at its own time of the quarter. */
  static Town unaligned(int gateways, int sensors) {
    return of(gateways, sensors, Gateway.CADENCE);
  }

  private static Town of(int gateways, int sensors, long offsets) {
    var random = new Random(SEED);
    return new Town(
        IntStream.range(0, gateways)
            .mapToObj(i ->
                new Gateway(
                    "gateway-" + i,
                    sensors,
                    offsets == 0 ? 0 : random.nextLong(offsets),
                    new Random(SEED + i)))
            .toList());
  }

  /** Bytes of the longest message. */
  int messageBytes() {
    return gateways.stream()
        .mapToInt(gateway -> gateway.pack(Instant.EPOCH).length)
        .max()
        .orElseThrow();
  }

  int sensors() {
    return gateways.stream().mapToInt(Gateway::sensors).sum();
  }

  /** Readings that reach a function at once. */
  record Batch(Instant at, List<Reading> readings) {}

  /**
   * What arrives in a quarter. A batch begins with a message and ends when the window does.
   *
   * @param pollers how many batches SQS fills at the same time; each takes its share of messages
   */
  List<Batch> batches(Instant quarter, int pollers) {
    var sending = new ArrayList<>(gateways);
    sending.sort(Comparator.comparing(gateway -> gateway.sends(quarter)));
    var batches = new ArrayList<Batch>();
    for (var from = 0; from < sending.size(); ) {
      var end = sending.get(from).sends(quarter).plus(WINDOW);
      var to = from;
      while (to < sending.size() && sending.get(to).sends(quarter).isBefore(end)) {
        to++;
      }
      batches.addAll(split(sending.subList(from, to), quarter, end, pollers));
      from = to;
    }
    return batches;
  }

  /** Which of the pollers a message goes to is left to chance, as on SQS. */
  private static List<Batch> split(
      List<Gateway> sending, Instant quarter, Instant at, int pollers) {
    var chance = new Random(quarter.getEpochSecond());
    var shares = new TreeMap<Integer, List<Reading>>();
    for (var gateway : sending) {
      shares
          .computeIfAbsent(chance.nextInt(pollers), _ -> new ArrayList<>())
          .addAll(gateway.readings(quarter));
    }
    return shares.values().stream().map(readings -> new Batch(at, readings)).toList();
  }
}
