package fr.parvis.procedures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * The holidays that some departments have beside those of all of France: the local law of
 * Alsace-Moselle (code du travail, L3134-13), and overseas the day on which slavery was abolished
 * there (L3422-2).
 *
 * @param france the days of all of France
 * @param department of the commune
 */
record LocalHolidays(Holidays france, String department) implements Holidays {

  private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");
  private static final MonthDay SECOND_CHRISTMAS_DAY = MonthDay.of(12, 26);
  private static final int FROM_GOOD_FRIDAY_TO_EASTER_MONDAY = 3;

  private static final Map<String, MonthDay> ABOLITION =
      Map.of(
          "971", MonthDay.of(5, 27), // Guadeloupe
          "972", MonthDay.of(5, 22), // Martinique
          "973", MonthDay.of(6, 10), // Guyane
          "974", MonthDay.of(12, 20), // La Réunion
          "976", MonthDay.of(4, 27), // Mayotte
          "977", MonthDay.of(10, 9), // Saint-Barthélemy
          "978", MonthDay.of(5, 28)); // Saint-Martin

  /** The holidays of a commune. */
  static Holidays of(Holidays france, String insee) {
    var department = insee.substring(0, insee.startsWith("97") ? 3 : 2);
    var own = ALSACE_MOSELLE.contains(department) || ABOLITION.containsKey(department);
    return own ? new LocalHolidays(france, department) : france;
  }

  @Override
  public boolean isHoliday(LocalDate day) {
    return france.isHoliday(day) || isOwn(day);
  }

  private boolean isOwn(LocalDate day) {
    return ALSACE_MOSELLE.contains(department)
        ? MonthDay.from(day).equals(SECOND_CHRISTMAS_DAY) || isGoodFriday(day)
        : MonthDay.from(day).equals(ABOLITION.get(department));
  }

  /** Of the days of all of France only Easter Monday is a Monday of March or April. */
  private boolean isGoodFriday(LocalDate day) {
    var monday = day.plusDays(FROM_GOOD_FRIDAY_TO_EASTER_MONDAY);
    return day.getDayOfWeek() == DayOfWeek.FRIDAY
        && monday.getMonth().compareTo(Month.MAY) < 0
        && monday.getMonth().compareTo(Month.MARCH) >= 0
        && france.isHoliday(monday);
  }
}
