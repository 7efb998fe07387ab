package fr.parvis.simulator.replay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Times of a file, in its order: with an offset, or bare as clocks on the wall show them. When
 * clocks go back, the first of two equal hours is summer's and the second winter's; one alone is
 * summer's. An hour that clocks leave out is read as the one after it, which they show instead.
 */
final class LocalTimes {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSS][XXX]");

  private final ZoneId zone;
  private @Nullable LocalDateTime latestOfOverlap;

  LocalTimes(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The instant of the file's next time.
   *
   * @throws java.time.DateTimeException when it is none
   */
  Instant next(String text) {
    TemporalAccessor time = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime offset
        ? offset.toInstant()
        : instant((LocalDateTime) time);
  }

  private Instant instant(LocalDateTime local) {
    if (zone.getRules().getValidOffsets(local).size() < 2) {
      return local.atZone(zone).toInstant();
    }
    var before = latestOfOverlap;
    if (before != null && !local.isAfter(before)) {
      return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
    latestOfOverlap = local;
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
