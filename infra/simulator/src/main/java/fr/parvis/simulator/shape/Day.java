package fr.parvis.simulator.shape;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A local day.
 *
 * @param date which
 * @param start when it begins, in milliseconds since 1970
 * @param length how long it lasts, in milliseconds: 23 to 25 hours
 */
record Day(LocalDate date, long start, long length) {

  private static final double YEAR = 365.25;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  static Day of(LocalDate date, ZoneId zone) {
    var start = date.atStartOfDay(zone).toInstant().toEpochMilli();
    var end = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    return new Day(date, start, end - start);
  }

  static LocalDate date(long millis, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }

  /** The hour that people's clocks show, with its fraction. */
  static double hour(long millis, ZoneId zone) {
    var local = Instant.ofEpochMilli(millis).atZone(zone);
    return ChronoUnit.MILLIS.between(local.toLocalDate().atStartOfDay(), local.toLocalDateTime())
        / (double) HOUR;
  }

  /** 1 in the middle of summer, -1 in the middle of winter, about a month after the solstices. */
  static double summer(LocalDate date) {
    return -StrictMath.cos(2 * StrictMath.PI * (date.getDayOfYear() - 25) / YEAR);
  }

  /** How much of the day has passed. */
  double fraction(long millis) {
    return (millis - start) / (double) length;
  }

  long number() {
    return date.toEpochDay();
  }

  boolean isWeekend() {
    return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }
}
