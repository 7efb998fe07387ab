package fr.parvis.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BundleCodecTest {

  private static final long BASE = RandomRuns.BASE;

  @Test
  void bundle_comesBackAsItWas_whateverItHolds() {
    for (var seed = 0; seed < 2_000; seed++) {
      var bundle = new RandomRuns(new Random(seed)).bundle();
      var back = BundleCodec.decode(BundleCodec.encode(bundle, BASE), BASE);
      assertThat(back).as("seed %d", seed).isEqualTo(bundle);
    }
  }

  @Test
  void bundle_comesBackAsItWas_whenValuesAreExtreme() {
    var steps = new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 1, Long.MIN_VALUE, 7};
    var bundle = bundle(Run.of(LongStream.range(0, steps.length).toArray(), steps));
    assertThat(BundleCodec.decode(BundleCodec.encode(bundle, BASE), BASE)).isEqualTo(bundle);
  }

  @Test
  void slotChunk_fitsOneWriteUnit_whenHalfAZoneSendsOnceEach() {
    var random = new Random(1);
    var runs = new TreeMap<Integer, Run>();
    for (var number = 0; number < BundleCodec.MAX_SERIES / 2; number++) {
      var steps = number % 2 == 0 ? random.nextLong(1_000_000) : random.nextLong(250);
      runs.put(number, Run.of(new long[] {BASE}, new long[] {steps}));
    }
    assertThat(BundleCodec.encode(new Bundle(runs), BASE)).hasSizeLessThan(700);
  }

  @Test
  void zoneDay_sharesTimes_whenItsSeriesAreAligned() {
    var times = LongStream.range(0, 96).map(i -> BASE + i * 900_000).toArray();
    var runs = new TreeMap<Integer, Run>();
    for (var number = 0; number < 32; number++) {
      runs.put(number, Run.of(times, new long[96]));
    }
    assertThat(BundleCodec.encode(new Bundle(runs), BASE)).hasSizeLessThan(32 * 3);
  }

  private static Bundle bundle(Run run) {
    var runs = new TreeMap<Integer, Run>();
    runs.put(BundleCodec.MAX_SERIES - 1, run);
    return new Bundle(runs);
  }
}
