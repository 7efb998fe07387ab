package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "0.1", "0.01", "0.05", "0.0025", "10", "0.000001", "1000"})
  void value_comesBackAsItsDigitsSay_whenItIsAWholeNumberOfSteps(String step) {
    var resolution = Resolution.of(step);
    var random = new Random(1);
    for (var i = 0; i < 10_000; i++) {
      var steps = random.nextLong(-1_000_000_000, 1_000_000_000);
      var value = new BigDecimal(step).multiply(BigDecimal.valueOf(steps)).doubleValue();
      assertThat(resolution.steps(value)).isEqualTo(steps);
      assertThat(resolution.value(steps)).isEqualTo(value);
    }
  }

  @Test
  void covers_refusesWhatStepsCannotTell() {
    assertThat(Resolution.of("0.001").covers(9e12)).isTrue();
    assertThat(Resolution.of("0.001").covers(1e14)).isFalse();
    assertThat(Resolution.of("1").covers(Double.MAX_VALUE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.0000000001", "10000000"})
  void of_refusesStepsThatNoSensorHas(String step) {
    assertThatThrownBy(() -> Resolution.of(step)).isInstanceOf(IllegalArgumentException.class);
  }
}
