package fr.parvis.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.local.meter.Unit;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PricesTest {
  @ParameterizedTest
  @EnumSource
  void unit_hasAPrice(Unit unit) throws IOException {
    assertThat(new Prices().of(unit, 1)).isPositive();
  }

  @Test
  void price_isNotGuessed_whenTheFileSaysNothing() throws IOException {
    var prices = new Prices();
    assertThatThrownBy(() -> prices.of("air")).hasMessageContaining("air");
  }
}
