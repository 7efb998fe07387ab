package fr.parvis.simulator.gateway;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that goes wrong, and that an analysis should find.
 *
 * @param what it is
 * @param series thing and name; of a gateway the name is {@code *}
 * @param from when it begins
 * @param to when it is over
 * @param size how much, in the unit of the series; 0 where there is no more or less of it
 */
public record Fault(What what, String series, Instant from, Instant to, double size) {

  /** The kinds of faults. */
  public enum What {
    /** Water runs out of a district's pipes: its flow is higher by so much. */
    LEAK,
    /** A sensor says what it said last, whatever happens. */
    STUCK,
    /** A gateway sends nothing, and what it measured is lost. */
    SILENT,
    /** A meter is replaced, and counts from 0 again; what it had counted is the size. */
    RESET
  }

  boolean concerns(String other, long millis) {
    return series.equals(other) && from.toEpochMilli() <= millis && millis < to.toEpochMilli();
  }

  boolean overlaps(Instant begin, Instant end) {
    return from.isBefore(end) && to.isAfter(begin);
  }

  /** One line of a truth file. */
  public String toJson() {
    return String.format(
        Locale.ROOT,
        "{\"what\":\"%s\",\"series\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"size\":%s}",
        what.name().toLowerCase(Locale.ROOT),
        series,
        from,
        to,
        size);
  }
}
