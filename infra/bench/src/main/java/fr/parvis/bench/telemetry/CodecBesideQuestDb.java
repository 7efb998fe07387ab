package fr.parvis.bench.telemetry;

import fr.parvis.bench.Figures;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

/**
 * The same readings through our codec and through QuestDB, in turns: a week of 2,000 sensors, once
 * in and once out. Our codec works from memory to memory; QuestDB also writes files that are mapped
 * into memory. So it is no race of stores: it tells whether the codec could be what holds a store
 * up.
 */
final class CodecBesideQuestDb {

  private static final int SERIES = 2_000;
  private static final int ROUNDS = 5;
  private static final double READINGS = (double) SERIES * Samples.WEEK;

  private CodecBesideQuestDb() {}

  static void run() throws Exception {
    var week = LongStream.range(0, SERIES).mapToObj(Samples::draw).toList();
    var folder = Files.createTempDirectory("parvis-bench-questdb");
    var ours = new double[2][ROUNDS];
    var theirs = new double[2][ROUNDS];
    var codec = new Codec(week);
    try (var quest = new QuestDb(folder, week)) {
      for (var round = 0; round < ROUNDS; round++) {
        ours[0][round] = seconds(codec::encode, week);
        ours[1][round] = seconds(codec::decode, week);
        quest.create();
        theirs[0][round] = seconds(quest::ingest, week);
        theirs[1][round] = seconds(quest::scan, week);
      }
      print("codec", ours, codec.bytes());
      print("questdb", theirs, quest.bytes());
    }
  }

  /** Each way in and out gives the sum of the values it met: then none can be left out. */
  private static double seconds(Callable<Double> way, List<Samples> week) throws Exception {
    var begun = System.nanoTime();
    var sum = way.call();
    var seconds = (System.nanoTime() - begun) / 1e9;
    var expected = week.stream().mapToDouble(s -> Arrays.stream(s.values()).sum()).sum();
    // Sums differ by the order in which doubles are added up, no more.
    if (Math.abs(sum - expected) > 1e-9 * Math.abs(expected)) {
      throw new IllegalStateException("The values come to %s, not %s".formatted(sum, expected));
    }
    return seconds;
  }

  /** The median round; the first ones warm up. */
  private static void print(String name, double[][] seconds, long bytes) {
    var in = Figures.percentile(seconds[0], 0.5);
    var out = Figures.percentile(seconds[1], 0.5);
    Figures.print(name + "-in-readings-per-second", READINGS / in, "readings/s");
    Figures.print(name + "-out-readings-per-second", READINGS / out, "readings/s");
    Figures.print(name + "-bytes-per-reading", bytes / READINGS, "bytes");
    Figures.print(name + "-readings-per-second", READINGS / (in + out), "readings/s");
  }
}
