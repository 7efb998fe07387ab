package fr.parvis.functions.cityinfo;

import fr.parvis.telemetry.TerritoryCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Moments as addresses name them, a UTC instant or a day of the territory, in whole steps. */
final class Moments {

  /** No reading is older, and no question reaches further. */
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private final TerritoryCalendar calendar;

  Moments(TerritoryCalendar calendar) {
    this.calendar = calendar;
  }

  /** The moment that a text names; a day is the moment at which it begins. */
  Optional<Instant> parse(String text) {
    try {
      var moment = text.length() > "2026-11-19".length() ? Instant.parse(text) : day(text);
      return Optional.of(moment).filter(m -> !m.isBefore(FIRST) && !m.isAfter(LAST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Instant day(String text) {
    return Instant.ofEpochMilli(calendar.start(LocalDate.parse(text).toEpochDay()));
  }

  /** The beginning of the hour, day or month of a moment. */
  Instant floor(Instant moment, Per per) {
    return per.granularity()
        .map(step -> Instant.ofEpochMilli(calendar.start(moment.toEpochMilli(), step)))
        .orElse(moment);
  }

  /** The moment itself where an hour, day or month begins, else the end of its own. */
  Instant ceiling(Instant moment, Per per) {
    var floor = floor(moment, per);
    return floor.equals(moment)
        ? moment
        : per.granularity()
            .map(step -> Instant.ofEpochMilli(calendar.next(moment.toEpochMilli(), step)))
            .orElse(moment);
  }
}
