package fr.parvis.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Readings brought together by hours, days or months of the territory's calendar, in the way of
 * their observed property.
 *
 * <p>Days and months are read from the summaries in blocks where these are closed. What a counter
 * rose is counted where the rise ended: between the last reading of the 31st and the first of the
 * 1st, it belongs to the 1st, however long the silence was. So the rises of all days are the rise
 * of their month, and no litre is lost at midnight.
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
    if (per == Granularity.HOUR) {
      addHours(series, start, end, gathering);
    } else {
      observations
          .days(series, calendar.day(start), calendar.day(end - 1))
          .forEach(day -> gathering.add(calendar.start(day.day()), day));
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

  private void addHours(Datastream series, long start, long end, Gathering gathering) {
    var run = observations.list(series, start, end);
    for (var from = 0; from < run.size(); ) {
      var next = calendar.next(run.time(from), Granularity.HOUR);
      var to = from;
      while (to < run.size() && run.time(to) < next) {
        to++;
      }
      var time = run.time(from);
      gathering.add(
          time,
          DaySummaries.summary(run, calendar.day(time), from, to, series.property().aggregation()));
      from = to;
    }
  }
}
