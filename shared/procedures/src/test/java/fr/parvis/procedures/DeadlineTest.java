package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  private final Holidays holidays = new FrenchHolidays();

  @ParameterizedTest
  @CsvSource({
    // from, count, unit, last day, why
    "2026-11-19, 1, working-day, 2026-11-20, a Thursday to the Friday",
    "2026-11-20, 1, working-day, 2026-11-23, over a weekend",
    "2026-11-10, 1, working-day, 2026-11-12, over the Armistice",
    "2026-12-24, 5, working-day, 2027-01-04, over Christmas and New Year",
    "2026-11-21, 1, working-day, 2026-11-23, from a Saturday",
    "2027-03-26, 1, working-day, 2027-03-30, over Easter Monday",
    "2026-11-19, 10, day, 2026-11-29, days of the calendar",
    "2026-11-19, 2, month, 2027-01-19, the same number of the month",
    "2026-12-31, 2, month, 2027-02-28, the last day of a shorter month",
    "2027-12-31, 2, month, 2028-02-29, the last day of a leap February",
    "2026-03-28, 1, day, 2026-03-29, a day of 23 hours is a day",
    "2026-10-24, 1, day, 2026-10-25, a day of 25 hours is a day",
  })
  void lastDay_countsDaysOfTheCalendar(
      LocalDate from, int count, String unit, LocalDate last, String why) {
    var deadline = new Deadline(count, Deadline.Unit.ofWord(unit));
    assertThat(deadline.lastDay(from, holidays)).as(why).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "working-day, 2026-11-23, 2026-11-26, 2026-11-27, 2026-12-02, four were left",
    "working-day, 2026-11-23, 2026-11-23, 2026-11-27, 2026-11-27, nothing was lost",
    "day, 2026-11-23, 2026-12-03, 2026-11-27, 2026-12-07, ten days were not counted",
    "month, 2026-11-23, 2026-12-03, 2027-01-19, 2027-01-29, ten days were not counted",
    "working-day, 2026-11-30, 2026-12-10, 2026-11-27, 2026-12-10, it was late before",
  })
  void lastDay_keepsWhatWasLeft_whenTheCountStopped(
      String unit,
      LocalDate stopped,
      LocalDate resumed,
      LocalDate last,
      LocalDate next,
      String why) {
    var deadline = new Deadline(20, Deadline.Unit.ofWord(unit));
    assertThat(deadline.lastDay(stopped, resumed, last, holidays)).as(why).isEqualTo(next);
  }

  @Test
  void endOf_isTheLastSecondOfTheTerritorysDay_alsoWhenClocksChange() {
    assertThat(Deadline.endOf(LocalDate.parse("2026-03-29"), PARIS))
        .isEqualTo(Instant.parse("2026-03-29T21:59:59Z"));
    assertThat(Deadline.endOf(LocalDate.parse("2026-10-25"), PARIS))
        .isEqualTo(Instant.parse("2026-10-25T22:59:59Z"));
  }
}
