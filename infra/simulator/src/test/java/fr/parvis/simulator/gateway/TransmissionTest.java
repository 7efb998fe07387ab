package fr.parvis.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.json.Json;
import fr.parvis.simulator.Town;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransmissionTest {

  private static final Instant BEGIN = Town.BEGIN;
  private static final Instant END = BEGIN.plus(Duration.ofDays(2));

  private final Town town = Town.of(1);

  @Test
  void packs_areTheSameToTheByte_whenTheSeedIs() {
    assertThat(told(Town.of(1))).isEqualTo(told(town));
    assertThat(told(Town.of(2))).isNotEqualTo(told(town));
  }

  @Test
  void packs_doNotDependOnWhenTheyAreAskedFor() {
    var transmission = town.transmission(town.gateway("meteo-sources"));
    var whole = payloads(transmission.packs(BEGIN, END));
    var parts =
        IntStream.range(0, 48)
            .mapToObj(hour ->
                transmission.packs(
                    BEGIN.plus(Duration.ofHours(hour)), BEGIN.plus(Duration.ofHours(hour + 1))))
            .flatMap(List::stream)
            .toList();
    assertThat(payloads(parts)).isEqualTo(whole);
  }

  @Test
  void packs_comeLateAndTwice_butRarely() {
    var packs = town.transmission(town.gateway("meteo-sources")).packs(BEGIN, END);
    var repeated = packs.size() - new HashSet<>(payloads(packs)).size();
    var late =
        IntStream.range(1, packs.size())
            .filter(i -> first(packs.get(i)) < first(packs.get(i - 1)))
            .count();
    assertThat(repeated).isBetween(3, packs.size() / 50);
    assertThat(late).isBetween(5L, packs.size() / 25L);
  }

  @Test
  void readings_areMissing_butRarely() {
    var gateway = town.gateway("stationnement-marche");
    var measured =
        town.transmission(gateway).past(BEGIN, END).stream().mapToInt(Pack::readings).sum();
    var expected = gateway.channels().size() * 2 * 24 * 60;
    assertThat(measured).isBetween((int) (expected * 0.99), expected - 1);
  }

  @Test
  void clocks_drift_andAreSetAtMidnight() {
    var worst =
        town.fleet().stream()
            .filter(gateway -> gateway.form() != Form.CBOR)
            .mapToDouble(gateway -> worstDrift(gateway))
            .max()
            .orElseThrow();
    assertThat(worst).isBetween(1.0, 4.0);
  }

  @Test
  void past_isThere_inThePacksOfThePresent() {
    var gateway = town.gateway("eclairage-gare");
    var past = times(town.transmission(gateway).past(BEGIN, END));
    var slowed =
        times(
            town.transmission(gateway.slowed(Duration.ofMinutes(15), Duration.ofHours(6)))
                .past(BEGIN, END));
    var present = times(town.transmission(gateway).packs(BEGIN, END.plus(Duration.ofHours(1))));
    assertThat(present).containsAll(past);
    assertThat(past).containsAll(slowed);
  }

  private double worstDrift(Gateway gateway) {
    return town.transmission(gateway).past(BEGIN, END).stream()
        .mapToDouble(pack -> Math.abs(first(pack) - 60 * Math.rint(first(pack) / 60)))
        .max()
        .orElse(0);
  }

  private static double first(Pack pack) {
    return json(pack).path(0).path("bt").asDouble();
  }

  private static com.fasterxml.jackson.databind.JsonNode json(Pack pack) {
    return Json.parse(new String(pack.payload(), StandardCharsets.UTF_8));
  }

  /** Name, time and value of each reading. */
  private static Set<String> times(List<Pack> packs) {
    var readings = new TreeSet<String>();
    for (var pack : packs) {
      var from = first(pack);
      for (var record : json(pack)) {
        var at = (long) (from + record.path("t").asDouble());
        readings.add(record.path("n").asText() + " " + at + " " + record.path("v"));
      }
    }
    return readings;
  }

  private static List<String> told(Town town) {
    var all = new ArrayList<String>();
    for (var gateway : town.fleet()) {
      all.addAll(
          payloads(town.transmission(gateway).packs(BEGIN, BEGIN.plus(Duration.ofHours(6)))));
    }
    return all;
  }

  private static List<String> payloads(List<Pack> packs) {
    return packs.stream()
        .map(pack -> pack.topic() + new String(pack.payload(), StandardCharsets.ISO_8859_1))
        .toList();
  }
}
