package fr.parvis.senml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {

  @Test
  void isKnown_tellsTheRegistry() {
    assertThat(
            List.of("m3", "Cel", "%RH", "kWh", "ug/m3", "lat", "dBm", "/", "%EL", "NTU", "1/min"))
        .allMatch(Units::isKnown);
    assertThat(List.of("°C", "C°", "celsius", "M3", "", "kwh")).noneMatch(Units::isKnown);
  }

  @Test
  void convert_isExact_whereDecimalsAreExact() {
    assertThat(Units.convert(1.1, "kWh", "Wh")).hasValue(1_100);
    assertThat(Units.convert(250, "l", "m3")).hasValue(0.25);
    assertThat(Units.convert(3, "Wh", "J")).hasValue(10_800);
    assertThat(Units.convert(0.1, "kWh", "kWh")).hasValue(0.1);
    assertThat(Units.convert(0, "dBm", "dBW")).hasValue(-30);
    assertThat(Units.convert(-30, "dBW", "dBm")).hasValue(0);
    assertThat(Units.convert(21, "%", "/100")).hasValue(21);
  }

  @Test
  void convert_isEmpty_betweenDifferentQuantities() {
    assertThat(Units.convert(1, "kWh", "kW")).isEmpty();
    assertThat(Units.convert(1, "Cel", "K")).isEmpty();
    assertThat(Units.convert(1, "bar", "Pa")).isEmpty();
  }
}
