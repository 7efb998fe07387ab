package fr.parvis.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.json.Json;
import fr.parvis.simulator.Town;
import fr.parvis.simulator.gateway.Fault.What;
import fr.parvis.simulator.shape.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final Instant END = Town.BEGIN.plus(Duration.ofDays(31));

  private final Town town = Town.of(1);
  private final Faults healthy = new Faults(List.of(), new Chance(1));

  @Test
  void between_hasOneOfEachKind_inAMonth() {
    assertThat(found()).extracting(Fault::what).contains(What.values());
    assertThat(healthy.between(Town.BEGIN, END)).isEmpty();
  }

  @Test
  void leak_addsItsSize_whileItLasts() {
    var leak = the(What.LEAK);
    assertThat(value(town.faults(), leak, leak.from()) - value(healthy, leak, leak.from()))
        .isEqualTo(leak.size(), within(1e-9));
    assertThat(value(town.faults(), leak, leak.to())).isEqualTo(value(healthy, leak, leak.to()));
  }

  @Test
  void stuckSensor_saysTheSame_whileItLasts() {
    var stuck = the(What.STUCK);
    var late = stuck.to().minusSeconds(1);
    assertThat(value(town.faults(), stuck, late))
        .isEqualTo(value(town.faults(), stuck, stuck.from()));
    assertThat(value(healthy, stuck, late)).isNotEqualTo(value(healthy, stuck, stuck.from()));
  }

  @Test
  void meter_countsFromZero_afterItsReset() {
    var reset = the(What.RESET);
    assertThat(value(town.faults(), reset, reset.from())).isZero();
    assertThat(value(town.faults(), reset, reset.from().minusSeconds(60))).isPositive();
    assertThat(value(town.faults(), reset, reset.from().plus(Duration.ofDays(2)))).isPositive();
  }

  @Test
  void silentGateway_sendsNothing_whileItLasts() {
    var silent = the(What.SILENT);
    var gateway = town.gateway(silent.series().replace("/*", ""));
    assertThat(
            town.transmission(gateway).past(silent.from(), silent.to()).stream()
                .mapToInt(Pack::readings)
                .sum())
        .isLessThanOrEqualTo(gateway.channels().size());
  }

  @Test
  void truth_isALineOfJson() {
    for (var fault : found()) {
      var line = Json.parse(fault.toJson());
      assertThat(Instant.parse(line.path("from").asText())).isEqualTo(fault.from());
      assertThat(line.path("series").asText()).isEqualTo(fault.series());
    }
  }

  private List<Fault> found() {
    return town.faults().between(Town.BEGIN, END);
  }

  private Fault the(What what) {
    return found().stream().filter(fault -> fault.what() == what).findFirst().orElseThrow();
  }

  private double value(Faults faults, Fault fault, Instant at) {
    var cut = fault.series().indexOf('/');
    var thing = fault.series().substring(0, cut);
    var channel =
        town.gateway(thing).channels().stream()
            .filter(c -> c.name().equals(fault.series().substring(cut + 1)))
            .findFirst()
            .orElseThrow();
    return faults.value(thing, channel, at.toEpochMilli());
  }
}
