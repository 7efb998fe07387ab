package fr.parvis.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Turns "three days ago, at 18:40" into an instant that is in the past, and after what came before.
 */
final class Calendar {
  private static final long LEAST_STEP_SECONDS = 60;

  private final ZoneId zone;
  private final Instant now;

  Calendar(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /** What would be later today happened a minute ago. */
  Instant at(int daysAgo, String time) {
    var instant = today().minusDays(daysAgo).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    var latest = now.minusSeconds(LEAST_STEP_SECONDS);
    return instant.isAfter(latest) ? latest : instant;
  }

  /** The same, but after an earlier step. */
  Instant at(int daysAgo, String time, Instant earlier) {
    var instant = at(daysAgo, time);
    var soonest = earlier.plusSeconds(LEAST_STEP_SECONDS);
    return instant.isBefore(soonest) ? soonest : instant;
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private LocalDate today() {
    return day(now);
  }
}
