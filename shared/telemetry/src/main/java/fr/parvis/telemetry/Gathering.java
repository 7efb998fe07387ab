package fr.parvis.telemetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Aggregates in the making: readings come in the order of time. */
final class Gathering {

  private final Datastream series;
  private final Granularity per;
  private final TerritoryCalendar calendar;
  private final List<Aggregate> aggregates = new ArrayList<>();
  private OptionalLong before;
  private long end = Long.MIN_VALUE;
  private long start;
  private long count;
  private long min;
  private long max;
  private long total;

  /**
   * Nothing yet.
   *
   * @param before value of the last reading before all others, in steps; a counter rises from it
   */
  Gathering(Datastream series, Granularity per, TerritoryCalendar calendar, OptionalLong before) {
    this.series = series;
    this.per = per;
    this.calendar = calendar;
    this.before = before;
  }

  /** Adds a reading. */
  void add(long time, long steps) {
    if (time >= end) {
      flush();
      start = calendar.start(time, per);
      end = calendar.next(time, per);
      min = steps;
      max = steps;
    }
    count++;
    min = Math.min(min, steps);
    max = Math.max(max, steps);
    total += part(steps);
    before = OptionalLong.of(steps);
  }

  /** What a reading adds: of a counter, what it rose since the reading before. */
  private long part(long steps) {
    if (aggregation() != Aggregation.COUNTER) {
      return steps;
    }
    return before.isPresent() ? Aggregation.rise(before.getAsLong(), steps) : 0;
  }

  List<Aggregate> aggregates() {
    flush();
    return List.copyOf(aggregates);
  }

  private void flush() {
    if (count > 0) {
      var resolution = series.resolution();
      aggregates.add(
          new Aggregate(
              Instant.ofEpochMilli(start),
              Instant.ofEpochMilli(end),
              count,
              resolution.value(min),
              resolution.value(max),
              value(resolution)));
    }
    count = 0;
    total = 0;
  }

  private double value(Resolution resolution) {
    return switch (aggregation()) {
      case SUM, COUNTER -> resolution.value(total);
      case MEAN -> resolution.value((double) total / count);
      case LAST -> resolution.value(before.orElseThrow());
    };
  }

  private Aggregation aggregation() {
    return series.property().aggregation();
  }
}
