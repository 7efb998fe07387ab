package fr.parvis.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;

/**
 * Days, hours and months as the territory's people live them: two days a year have 23 and 25 hours,
 * and the hour that comes twice is two hours.
 *
 * <p>Days are numbers since 1970-01-01, times are milliseconds since 1970, as series keep them.
 */
public final class TerritoryCalendar {

  private final ZoneId zone;
  private final ZoneRules rules;

  /** The calendar of a time zone, {@code Europe/Paris}. */
  public TerritoryCalendar(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /** The local day of a time. */
  public long day(long millis) {
    var offset = rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds();
    return Math.floorDiv(millis + offset * 1000L, ChronoUnit.DAYS.getDuration().toMillis());
  }

  /** The time at which a local day begins; the day before ends. */
  public long start(long day) {
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** The time at which the hour, day or month of a time begins. */
  public long start(long millis, Granularity granularity) {
    return switch (granularity) {
      case HOUR -> {
        var offset = rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * 1000L;
        var hour = ChronoUnit.HOURS.getDuration().toMillis();
        yield millis - Math.floorMod(millis + offset, hour);
      }
      case DAY -> start(day(millis));
      case MONTH -> start(BlockPeriod.MONTH.start(day(millis)));
    };
  }

  /** The time at which the next hour, day or month begins. */
  public long next(long millis, Granularity granularity) {
    return switch (granularity) {
      case HOUR -> start(millis, granularity) + ChronoUnit.HOURS.getDuration().toMillis();
      case DAY -> start(day(millis) + 1);
      case MONTH -> start(BlockPeriod.MONTH.next(day(millis)));
    };
  }
}
