package fr.parvis.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A length of time that a service gives itself, or the law does.
 *
 * <p>It is counted in days of the calendar, never in hours: the day it begins with does not count,
 * the last one counts to its end, and a day when clocks change is a day. A month ends on the day of
 * the same number, or on the last day of a shorter month.
 *
 * @param count how many
 * @param unit of what
 */
public record Deadline(int count, Unit unit) {

  /** What is counted. */
  public enum Unit {
    /** Monday to Friday without public holidays. */
    WORKING_DAY,
    /** Every day. */
    DAY,
    /** Months of the calendar. */
    MONTH;

    /** {@code working-day}: the word of the document and of the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The unit of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Unit ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The last day, counted from one that is not counted itself. */
  public LocalDate lastDay(LocalDate from, Holidays holidays) {
    return switch (unit) {
      case WORKING_DAY -> afterWorkingDays(from, count, holidays);
      case DAY -> from.plusDays(count);
      case MONTH -> from.plusMonths(count);
    };
  }

  /**
   * The last day after a time that did not count: as many days are left as there were.
   *
   * @param stopped the day the count stopped
   * @param resumed the day it goes on
   * @param last the last day until then
   */
  public LocalDate lastDay(
      LocalDate stopped, LocalDate resumed, LocalDate last, Holidays holidays) {
    return switch (unit) {
      case WORKING_DAY ->
          afterWorkingDays(resumed, workingDaysBetween(stopped, last, holidays), holidays);
      case DAY, MONTH -> last.plusDays(resumed.toEpochDay() - stopped.toEpochDay());
    };
  }

  /** The last instant of a day, in whole seconds. */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  private static LocalDate afterWorkingDays(LocalDate from, int days, Holidays holidays) {
    var day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (holidays.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private static int workingDaysBetween(LocalDate from, LocalDate last, Holidays holidays) {
    return Math.toIntExact(
        from.plusDays(1)
            .datesUntil(last.isBefore(from) ? from.plusDays(1) : last.plusDays(1))
            .filter(holidays::isWorkingDay)
            .count());
  }
}
