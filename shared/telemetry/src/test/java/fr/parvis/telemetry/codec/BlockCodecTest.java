package fr.parvis.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlockCodecTest {

  private static final long BASE = RandomRuns.BASE;

  @Test
  void block_comesBackAsItWas_whateverItHolds() {
    for (var seed = 0; seed < 1_000; seed++) {
      var random = new Random(seed);
      var block = new RandomRuns(random).run();
      var back = BlockCodec.decode(BlockCodec.encode(block, BASE), BASE);
      assertThat(back).as("seed %d", seed).isEqualTo(block);
    }
  }

  @Test
  void steadyMeter_takesLessThanABitAReading() {
    var times = LongStream.range(0, 672).map(i -> BASE + i * 900_000).toArray();
    var steps = LongStream.range(0, 672).map(i -> 123_456 + 12 * i).toArray();
    var bytes = BlockCodec.encode(Run.of(times, steps), BASE);
    assertThat(bytes).hasSizeLessThan(672 / 8);
  }
}
