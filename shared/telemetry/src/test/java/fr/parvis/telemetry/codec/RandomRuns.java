package fr.parvis.telemetry.codec;

import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Runs of every kind a sensor may send, and worse, from a seeded generator. */
final class RandomRuns {

  static final long BASE = 1_795_000_000_000L;

  private final RandomGenerator random;

  RandomRuns(RandomGenerator random) {
    this.random = random;
  }

  Run run() {
    var builder = new RunBuilder();
    var time = BASE + random.nextLong(-1_000_000, 1_000_000);
    var unit = new long[] {1, 1000, 60_000, 900_000}[random.nextInt(4)];
    var wild = random.nextInt(8) == 0;
    var value = wild ? random.nextLong() : random.nextLong(-50, 2_000_000);
    var noise = 1L << random.nextInt(20);
    for (var left = random.nextInt(1, 200); left > 0; left--) {
      builder.add(time, value);
      time += unit * (random.nextInt(10) == 0 ? random.nextLong(1, 50) : 1);
      value = next(value, noise, wild);
    }
    return builder.run();
  }

  private long next(long value, long noise, boolean wild) {
    return switch (random.nextInt(4)) {
      case 0 -> value;
      case 1 -> wild ? random.nextLong() : 0;
      default -> value + random.nextLong(-noise, noise + 1);
    };
  }

  Bundle bundle() {
    var runs = new TreeMap<Integer, Run>();
    for (var left = random.nextInt(40); left > 0; left--) {
      var run = run();
      var size = random.nextBoolean() ? 1 : run.size();
      runs.put(random.nextInt(BundleCodec.MAX_SERIES), run.between(0, run.time(size - 1) + 1));
    }
    return new Bundle(runs);
  }
}
