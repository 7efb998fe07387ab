package fr.parvis.simulator.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.simulator.Town;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** Monday to Sunday. */
  private static final LocalDate WEEK = LocalDate.of(2026, 9, 14);

  private final Town town = Town.of(1);

  @Test
  void waterFlow_isLowAtNight() {
    var flow = shape("eau-valmerle", "debit/centre");
    assertThat(mean(flow, WEEK, 2, 5)).isLessThan(0.5 * mean(flow, WEEK, 7, 10));
    assertThat(mean(flow, WEEK, 2, 5)).isGreaterThan(0.3);
  }

  @Test
  void school_usesLessPower_onWeekends() {
    var power = shape("ecole-jules-ferry", "puissance");
    assertThat(mean(power, WEEK.plusDays(6), 9, 16))
        .isLessThan(0.5 * mean(power, WEEK.plusDays(1), 9, 16));
  }

  @Test
  void bicycles_goInInTheMorning_andOutInTheEvening() {
    var in = shape("velo-gare", "centre");
    var out = shape("velo-gare", "sortie");
    assertThat(mean(in, WEEK, 8, 10)).isGreaterThan(2 * mean(out, WEEK, 8, 10));
    assertThat(mean(out, WEEK, 18, 20)).isGreaterThan(mean(in, WEEK, 18, 20));
  }

  @Test
  void lights_areOnAtNightOnly() {
    var lit = shape("eclairage-centre", "allume");
    assertThat(mean(lit, WEEK, 10, 16)).isZero();
    assertThat(mean(lit, WEEK, 0, 4)).isEqualTo(1);
  }

  @Test
  void meters_neverCountBackwards() {
    var meter = shape("mairie", "electricite");
    var values =
        IntStream.range(0, 7 * 24)
            .mapToObj(hour -> meter.at(millis(WEEK, 0) + hour * 3_600_000L))
            .toList();
    assertThat(values).isSorted();
  }

  @Test
  void weather_isWarmerInSummer() {
    var temperature = shape("meteo-sources", "temperature");
    assertThat(mean(temperature, LocalDate.of(2026, 7, 20), 0, 24))
        .isGreaterThan(5 + mean(temperature, LocalDate.of(2026, 1, 20), 0, 24));
  }

  @Test
  void chance_isEvenlySpread() {
    var chance = new Chance(7);
    assertThat(IntStream.range(0, 10_000).mapToDouble(chance::uniform).average().orElseThrow())
        .isEqualTo(0.5, within(0.02));
    assertThat(IntStream.range(0, 10_000).mapToDouble(chance::normal).average().orElseThrow())
        .isEqualTo(0, within(0.05));
  }

  private Shape shape(String thing, String name) {
    return town.gateway(thing).channels().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow()
        .shape();
  }

  private static double mean(Shape shape, LocalDate date, int from, int to) {
    return IntStream.rangeClosed(from * 4 + 1, to * 4)
        .mapToDouble(quarter -> shape.at(millis(date, 0) + quarter * 900_000L))
        .average()
        .orElseThrow();
  }

  private static long millis(LocalDate date, int hour) {
    return LocalDateTime.of(date.getYear(), date.getMonth(), date.getDayOfMonth(), hour, 0)
        .atZone(ZONE)
        .toInstant()
        .toEpochMilli();
  }
}
