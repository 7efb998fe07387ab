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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Known days: of Alsace-Moselle by its local law, overseas that of the abolition of slavery. */
  @ParameterizedTest
  @CsvSource({
    "67482, 2026-04-03, Strasbourg: Good Friday",
    "67482, 2026-12-26, Strasbourg: 26 December",
    "68224, 2027-03-26, Mulhouse: Good Friday",
    "57463, 2024-03-29, Metz: Good Friday",
    "57463, 2028-12-26, Metz: 26 December",
    "97105, 2026-05-27, Basse-Terre in Guadeloupe",
    "97209, 2026-05-22, Fort-de-France in Martinique",
    "97302, 2026-06-10, Cayenne in Guyane",
    "97411, 2027-12-20, Saint-Denis of La Réunion",
    "97608, 2027-04-27, Mamoudzou in Mayotte",
    "97701, 2026-10-09, Saint-Barthélemy",
    "97801, 2026-05-28, Saint-Martin",
  })
  void in_hasTheDaysOfTheDepartment_besideThoseOfFrance(String insee, LocalDate day, String where) {
    assertThat(holidays.in(insee).isHoliday(day)).as(where).isTrue();
    assertThat(holidays.in("37261").isHoliday(day)).as("not in Tours").isFalse();
    assertThat(holidays.in(insee).isHoliday(LocalDate.of(2026, 7, 14))).isTrue();
  }

  /** The library knows Alsace; of Moselle it forgets Good Friday, and overseas it knows nothing. */
  @Test
  void in_isWhatTheLibraryComputes_inAlsace() {
    var manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    var alsace = holidays.in("67482");
    for (int year = FrenchHolidays.FIRST_YEAR; year <= FrenchHolidays.LAST_YEAR; year++) {
      var computed = manager.getHolidays(Year.of(year), "67");
      assertThat(days(year).filter(alsace::isHoliday))
          .containsExactlyInAnyOrderElementsOf(
              computed.stream().map(Holiday::getDate).collect(Collectors.toSet()));
    }
  }

  @Test
  void isHoliday_refusesAYear_itDoesNotKnow() {
    assertThatThrownBy(() -> holidays.isHoliday(LocalDate.parse("2060-01-01")))
        .hasMessageContaining("2059");
  }

  private static Stream<LocalDate> days(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }

  private List<LocalDate> table() {
    return LocalDate.of(FrenchHolidays.FIRST_YEAR, 1, 1)
        .datesUntil(LocalDate.of(FrenchHolidays.LAST_YEAR + 1, 1, 1))
        .filter(holidays::isHoliday)
        .toList();
  }
}
