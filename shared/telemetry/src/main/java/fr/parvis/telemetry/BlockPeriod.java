package fr.parvis.telemetry;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The calendar period that one block of a series covers: as long as its readings fill one or two
 * write units, so that neither many small items nor large rewrites are paid for.
 */
public enum BlockPeriod {
  /** For cadences up to 5 minutes. */
  DAY,
  /** For cadences up to half an hour: 672 readings at 15 minutes. From Monday to Sunday. */
  WEEK,
  /** For slower series: 720 readings at an hour. */
  MONTH;

  private static final Duration DAY_LIMIT = Duration.ofMinutes(5);
  private static final Duration WEEK_LIMIT = Duration.ofMinutes(30);

  /** The period for a series that is expected to send this often. */
  public static BlockPeriod forCadence(Duration cadence) {
    if (cadence.compareTo(DAY_LIMIT) <= 0) {
      return DAY;
    }
    return cadence.compareTo(WEEK_LIMIT) <= 0 ? WEEK : MONTH;
  }

  /** First day of the period that holds a day; both in days since 1970-01-01. */
  public long start(long day) {
    var date = LocalDate.ofEpochDay(day);
    return switch (this) {
      case DAY -> day;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toEpochDay();
      case MONTH -> date.withDayOfMonth(1).toEpochDay();
    };
  }

  /** First day of the period after the one that holds a day. */
  public long next(long day) {
    var start = LocalDate.ofEpochDay(start(day));
    return switch (this) {
      case DAY -> start.plusDays(1).toEpochDay();
      case WEEK -> start.plusWeeks(1).toEpochDay();
      case MONTH -> start.plusMonths(1).toEpochDay();
    };
  }
}
