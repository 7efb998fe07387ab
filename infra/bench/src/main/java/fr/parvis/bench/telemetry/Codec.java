package fr.parvis.bench.telemetry;

import fr.parvis.telemetry.Resolution;
import fr.parvis.telemetry.codec.BlockCodec;
import fr.parvis.telemetry.codec.Run;
import java.util.Arrays;
import java.util.List;

/** Our codec on one thread: decimal values to blocks, and back. */
final class Codec {

  private final List<Samples> week;
  private final List<Resolution> resolutions;
  private final byte[][] blocks;

  Codec(List<Samples> week) {
    this.week = week;
    this.resolutions = week.stream().map(series -> series.kind().resolution()).toList();
    this.blocks = new byte[week.size()][];
  }

  /** In: gives the sum of all values, as {@link #decode} does. */
  double encode() {
    var sum = 0.0;
    for (var i = 0; i < blocks.length; i++) {
      blocks[i] = encode(week.get(i), resolutions.get(i));
      sum += Arrays.stream(week.get(i).values()).sum();
    }
    return sum;
  }

  private static byte[] encode(Samples series, Resolution resolution) {
    var steps = new long[series.values().length];
    for (var j = 0; j < steps.length; j++) {
      steps[j] = resolution.steps(series.values()[j]);
    }
    var run = Run.of(series.times(), steps);
    return BlockCodec.encode(run, series.times()[0]);
  }

  /** Out: gives the sum of all values, so that nothing can be left out. */
  double decode() {
    var sum = 0.0;
    for (var i = 0; i < blocks.length; i++) {
      var run = BlockCodec.decode(blocks[i], week.get(i).times()[0]);
      for (var j = 0; j < run.size(); j++) {
        sum += resolutions.get(i).value(run.steps(j));
      }
    }
    return sum;
  }

  long bytes() {
    var bytes = 0L;
    for (var block : blocks) {
      bytes += block.length;
    }
    return bytes;
  }
}
