package fr.parvis.procedures;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days are public holidays. */
@FunctionalInterface
public interface Holidays {

  /** Whether nobody works on that day by law. */
  boolean isHoliday(LocalDate day);

  /**
   * The holidays of a commune, where its land has days of its own.
   *
   * @param insee INSEE code of the commune
   */
  default Holidays in(String insee) {
    return this;
  }

  /** Whether a service counts the day: Monday to Friday, but for holidays. */
  default boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day);
  }
}
