package fr.parvis.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterTest {
  private final Meter meter = new Meter();

  @Test
  void metered_addsUpByUserAndUnit() {
    meter.add("RelayFunction", Unit.EVENTS, 2);
    meter.add("RelayFunction", Unit.EVENTS, 1);
    meter.add("AdminFunction", Unit.EVENTS, 0.5);

    assertThat(meter.metered().by().get("RelayFunction")).isEqualTo(Map.of(Unit.EVENTS, 3.0));
    assertThat(meter.metered().total(Unit.EVENTS)).isEqualTo(3.5);
    assertThat(meter.metered().total(Unit.MAILS)).isZero();
  }

  @Test
  void addSized_countsEachBegunPiece_andAtLeastOne() {
    meter.addSized("devices", Unit.IOT_MESSAGES, 0, 100);
    meter.addSized("devices", Unit.IOT_MESSAGES, 100, 100);
    meter.addSized("devices", Unit.IOT_MESSAGES, 101, 100);

    assertThat(meter.metered().total(Unit.IOT_MESSAGES)).isEqualTo(4);
  }

  @Test
  void since_isWhatWasAddedAfterTheEarlierReading() {
    meter.add("AdminFunction", Unit.MAILS, 1);
    meter.add("RelayFunction", Unit.EVENTS, 1);
    var earlier = meter.metered();
    meter.add("RelayFunction", Unit.EVENTS, 2);

    assertThat(meter.metered().since(earlier))
        .isEqualTo(new Metered(Map.of("RelayFunction", Map.of(Unit.EVENTS, 2.0))));
  }

  @Test
  void json_namesUnitsAsThePriceFileDoes() {
    meter.add("RelayFunction", Unit.LAMBDA_GB_SECONDS, 0.25);

    assertThat(meter.metered().json())
        .isEqualToIgnoringWhitespace(
            """
            {"total": {"lambda-gb-seconds": 0.25},
             "by": {"RelayFunction": {"lambda-gb-seconds": 0.25}}}
            """);
  }
}
