package fr.parvis.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunTest {

  @Test
  void merge_keepsEveryTimeOnce_andTheLaterValue() {
    for (var seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var expected = new TreeMap<Long, Long>();
      var earlier = random(random, expected);
      var later = random(random, expected);
      var builder = new RunBuilder();
      expected.forEach(builder::add);
      assertThat(earlier.merge(later)).as("seed %d", seed).isEqualTo(builder.run());
    }
  }

  private static Run random(Random random, Map<Long, Long> expected) {
    var builder = new RunBuilder();
    for (var left = random.nextInt(20); left > 0; left--) {
      var time = random.nextLong(30);
      var steps = random.nextLong(100);
      builder.add(time, steps);
      expected.put(time, steps);
    }
    return builder.run();
  }

  @Test
  void between_takesTheFirstTimeAndNotTheLast() {
    var run = Run.of(new long[] {10, 20, 30}, new long[] {1, 2, 3});
    assertThat(run.between(10, 30)).isEqualTo(Run.of(new long[] {10, 20}, new long[] {1, 2}));
    assertThat(run.between(31, 40)).isEqualTo(Run.EMPTY);
    assertThat(run.between(30, 10)).isEqualTo(Run.EMPTY);
  }

  @Test
  void of_refusesTimesThatDoNotGrow() {
    assertThatThrownBy(() -> Run.of(new long[] {2, 2}, new long[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
