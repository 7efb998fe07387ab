package fr.parvis.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrenchHolidaysTest {

  private final FrenchHolidays holidays = new FrenchHolidays();

  @Test
  void table_isWhatTheLibraryComputes() {
    var france = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    var computed =
        IntStream.rangeClosed(FrenchHolidays.FIRST_YEAR, FrenchHolidays.LAST_YEAR)
            .boxed()
            .flatMap(year -> france.getHolidays(Year.of(year)).stream())
            .map(Holiday::getDate)
            .distinct()
            .sorted()
            .toList();
    assertThat(table()).isEqualTo(computed);
  }

  @Test
  void isWorkingDay_isNoWeekendNorHoliday() {
    assertThat(holidays.isWorkingDay(LocalDate.parse("2026-11-11"))).isFalse();
    assertThat(holidays.isWorkingDay(LocalDate.parse("2026-11-12"))).isTrue();
    assertThat(holidays.isWorkingDay(LocalDate.parse("2026-11-14"))).isFalse();
  }

  @Test
  void isHoliday_refusesAYear_itDoesNotKnow() {
    assertThatThrownBy(() -> holidays.isHoliday(LocalDate.parse("2060-01-01")))
        .hasMessageContaining("2059");
  }

  private List<LocalDate> table() {
    return LocalDate.of(FrenchHolidays.FIRST_YEAR, 1, 1)
        .datesUntil(LocalDate.of(FrenchHolidays.LAST_YEAR + 1, 1, 1))
        .filter(holidays::isHoliday)
        .toList();
  }
}
