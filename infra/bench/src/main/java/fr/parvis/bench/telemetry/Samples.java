package fr.parvis.bench.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A week of one generated sensor, as a device tells it: times and decimal values.
 *
 * @param kind what it measures
 * @param times in milliseconds since 1970
 */
// Compared by nobody: the arrays are what is measured.
@SuppressWarnings("ArrayRecordComponent")
record Samples(Sensors kind, long[] times, double[] values) {

  /** Readings of a week at 15 minutes. */
  static final int WEEK = 672;

  private static final long BEGIN = Days.start(LocalDate.of(2026, 11, 2)).toEpochMilli();

  static Samples draw(long seed) {
    var random = new Random(seed);
    var gateway = new Gateway("bench", 1, 0, random);
    var times =
        IntStream.range(0, WEEK).mapToLong(i -> BEGIN + i * Gateway.CADENCE * 1000).toArray();
    var values = new double[WEEK];
    for (var i = 0; i < WEEK; i++) {
      var at = Instant.ofEpochMilli(times[i]);
      values[i] = gateway.readings(at).getFirst().value();
    }
    return new Samples(gateway.kind(0), times, values);
  }
}
