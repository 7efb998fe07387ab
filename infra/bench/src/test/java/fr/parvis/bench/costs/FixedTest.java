package fr.parvis.bench.costs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.bench.Prices;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FixedTest {
  private static final Path ROOT = Path.of(System.getProperty("parvis.root"));

  private final Prices prices = new Prices();

  FixedTest() throws IOException {}

  @Test
  void of_countsWhatTheTemplatesHave() {
    var fixed = Fixed.of(ROOT, prices, true);
    assertThat(fixed.alarms()).isBetween(8, 20);
    assertThat(fixed.polls() / prices.of("idle-polls-month")).isBetween(4.0, 8.0);
  }

  @Test
  void of_leavesOutWhatOnlySensorsNeed() {
    var with = Fixed.of(ROOT, prices, true);
    var without = Fixed.of(ROOT, prices, false);
    assertThat(with.alarms() - without.alarms()).isEqualTo(2);
    assertThat(with.polls() - without.polls()).isEqualTo(prices.of("idle-polls-month"));
  }
}
