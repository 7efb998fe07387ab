package fr.parvis.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlockCodecTest {

  private static final long BASE = RandomRuns.BASE;

  @Test
  void block_comesBackAsItWas_whateverItHolds() {
    for (var seed = 0; seed < 1_000; seed++) {
      var random = new Random(seed);
      var block = new Block(new RandomRuns(random).run(), days(random));
      var back = BlockCodec.decode(BlockCodec.encode(block, BASE), BASE);
      assertThat(back).as("seed %d", seed).isEqualTo(block);
    }
  }

  @Test
  void steadyMeter_takesLessThanABitAReading() {
    var times = LongStream.range(0, 672).map(i -> BASE + i * 900_000).toArray();
    var steps = LongStream.range(0, 672).map(i -> 123_456 + 12 * i).toArray();
    var bytes = BlockCodec.encode(new Block(Run.of(times, steps), List.of()), BASE);
    assertThat(bytes).hasSizeLessThan(672 / 8);
  }

  private static List<DaySummary> days(Random random) {
    return LongStream.range(20_000, 20_000 + random.nextInt(32))
        .mapToObj(day ->
            new DaySummary(
                day,
                random.nextLong(100),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong()))
        .toList();
  }
}
