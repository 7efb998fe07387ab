package fr.parvis.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Readings brought together by hours, days or months of the territory's calendar, in the way of
 * their observed property.
 *
 * <p>All are computed from the readings: a block is read whole anyhow. What a counter rose is
 * counted where the rise ended: between the last reading of the 31st and the first of the 1st, it
 * belongs to the 1st, however long the silence was. So the rises of all days are the rise of their
 * month, and no litre is lost at midnight.
 */
public final class Aggregates {

  private final Observations observations;
  private final TerritoryCalendar calendar;

  /** Reads from a store, in the territory's calendar. */
  public Aggregates(Observations observations, TerritoryCalendar calendar) {
    this.observations = observations;
    this.calendar = calendar;
  }

  /**
   * Aggregates of a series, oldest first: whole hours, days or months, all those that begin before
   * {@code to} and end after {@code from}. Those without readings are left out.
   *
   * @param to not included
   */
  public List<Aggregate> list(Datastream series, Instant from, Instant to, Granularity per) {
    if (!from.isBefore(to)) {
      return List.of();
    }
    var start = calendar.start(from.toEpochMilli(), per);
    var end = calendar.next(to.toEpochMilli() - 1, per);
    var gathering = new Gathering(series, per, calendar, before(series, start));
    var run = observations.list(series, start, end);
    for (var i = 0; i < run.size(); i++) {
      gathering.add(run.time(i), run.steps(i));
    }
    return gathering.aggregates();
  }

  /** A counter rises from the reading before; nothing else asks for it. */
  private OptionalLong before(Datastream series, long start) {
    if (series.property().aggregation() != Aggregation.COUNTER) {
      return OptionalLong.empty();
    }
    var last = observations.last(series, start);
    return last.size() == 0 ? OptionalLong.empty() : OptionalLong.of(last.steps(0));
  }
}
