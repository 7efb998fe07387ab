package fr.parvis.bench.costs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.bench.Prices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillTest {
  private static final Path ROOT = Path.of(System.getProperty("parvis.root"));

  /** What its residents do comes on top: seven cents, docs/costs.md. */
  @Test
  void villageWithoutSensors_paysLessThanNinetyCents_beforeAnybodyComes() throws IOException {
    var prices = new Prices();
    var fixed = Fixed.of(ROOT, prices, false);

    assertThat(fixed.alarms()).isLessThanOrEqualTo(10);
    assertThat(new Bill(prices, fixed, Map.of(), new Volumes()).euros("village"))
        .isPositive()
        .isLessThan(0.9);
  }
}
