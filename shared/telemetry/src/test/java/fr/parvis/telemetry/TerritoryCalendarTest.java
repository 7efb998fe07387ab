package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryCalendarTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final TerritoryCalendar calendar = new TerritoryCalendar(PARIS);

  @ParameterizedTest
  @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-07-14, 24"})
  void day_hasTheHoursOfTheTerritory(LocalDate date, int hours) {
    var start = calendar.start(date.toEpochDay());
    var end = calendar.next(start, Granularity.DAY);
    assertThat(Duration.ofMillis(end - start)).isEqualTo(Duration.ofHours(hours));
    var counted = 0;
    for (var hour = start; hour < end; hour = calendar.next(hour, Granularity.HOUR)) {
      counted++;
    }
    assertThat(counted).isEqualTo(hours);
  }

  @Test
  void hourThatComesTwice_isTwoHours() {
    var first = Instant.parse("2026-10-25T00:30:00Z").toEpochMilli(); // 02:30 summer time
    var second = Instant.parse("2026-10-25T01:30:00Z").toEpochMilli(); // 02:30 winter time
    assertThat(calendar.start(second, Granularity.HOUR))
        .isEqualTo(calendar.next(first, Granularity.HOUR));
  }

  @Test
  void everyTime_liesInItsBuckets() {
    var random = new Random(7);
    for (var i = 0; i < 5_000; i++) {
      var millis = random.nextLong(0, Instant.parse("2060-01-01T00:00:00Z").toEpochMilli());
      var local = Instant.ofEpochMilli(millis).atZone(PARIS);
      assertThat(calendar.day(millis)).isEqualTo(local.toLocalDate().toEpochDay());
      for (var granularity : Granularity.values()) {
        assertThat(calendar.start(millis, granularity)).isLessThanOrEqualTo(millis);
        assertThat(calendar.next(millis, granularity)).isGreaterThan(millis);
      }
    }
  }

  @Test
  void periods_meetWithoutGap() {
    for (var period : BlockPeriod.values()) {
      for (var day = 20_000L; day < 20_800; day++) {
        var next = period.next(day);
        assertThat(period.start(day)).isBetween(day - 31, day);
        assertThat(period.start(next)).isEqualTo(next);
        assertThat(period.start(next - 1)).isEqualTo(period.start(day));
      }
    }
  }
}
