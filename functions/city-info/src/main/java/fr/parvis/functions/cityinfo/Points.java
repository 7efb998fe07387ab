package fr.parvis.functions.cityinfo;

import fr.parvis.domain.Invalid;
import fr.parvis.telemetry.Aggregate;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.codec.Run;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The points of an answer, each with what it is computed from. */
sealed interface Points {

  /** An answer of Lambda holds 6 MB, a reading in JSON takes 50 bytes. */
  int MOST_READINGS = 50_000;

  /** The points, in the order of their times; written as JSON as they are. */
  List<? extends Record> list();

  /** Names of the columns of a table, in the order of {@link #cells}. */
  List<String> columns();

  /** The rows of the same points. */
  List<List<Object>> cells();

  /**
   * Readings as they were measured.
   *
   * @throws Invalid when there are more than fit an answer
   */
  static Points of(Run run, Datastream series) {
    if (run.size() > MOST_READINGS) {
      throw Invalid.of(
          "#/to", "too-many-readings", "is so near that %d readings fit".formatted(MOST_READINGS));
    }
    var resolution = series.resolution();
    return new Readings(
        IntStream.range(0, run.size())
            .mapToObj(i ->
                new Reading(
                    Instant.ofEpochMilli(run.time(i)),
                    Decimals.of(resolution.value(run.steps(i)), resolution)))
            .toList());
  }

  /** What hours, days or months come to; the last may not be over. */
  static Points of(List<Aggregate> aggregates, Datastream series, Instant now) {
    return new Aggregates(aggregates.stream().map(each -> whole(each, series, now)).toList());
  }

  private static Whole whole(Aggregate aggregate, Datastream series, Instant now) {
    var resolution = series.resolution();
    var length = Duration.between(aggregate.start(), aggregate.end());
    return new Whole(
        aggregate.start(),
        aggregate.end(),
        Decimals.of(aggregate.value(), resolution),
        aggregate.count(),
        Math.max(1, length.dividedBy(series.cadence())),
        Decimals.of(aggregate.min(), resolution),
        Decimals.of(aggregate.max(), resolution),
        !aggregate.end().isAfter(now));
  }

  /** One reading. */
  record Reading(Instant at, BigDecimal value) {}

  /**
   * An hour, a day or a month.
   *
   * @param value as the property's aggregation says
   * @param count readings it is computed from
   * @param expected readings that the sensor should have sent by the end
   * @param min smallest reading
   * @param max largest reading
   * @param over whether it has ended; else it will change
   */
  record Whole(
      Instant from,
      Instant to,
      BigDecimal value,
      long count,
      long expected,
      BigDecimal min,
      BigDecimal max,
      boolean over) {}

  /** Single readings. */
  record Readings(List<Reading> list) implements Points {
    @Override
    public List<String> columns() {
      return List.of("at", "value");
    }

    @Override
    public List<List<Object>> cells() {
      return list.stream().map(point -> List.<Object>of(point.at(), point.value())).toList();
    }
  }

  /** Hours, days or months. */
  record Aggregates(List<Whole> list) implements Points {
    @Override
    public List<String> columns() {
      return List.of("from", "to", "value", "count", "expected", "min", "max", "over");
    }

    @Override
    public List<List<Object>> cells() {
      return list.stream().map(Aggregates::row).toList();
    }

    private static List<Object> row(Whole point) {
      return List.of(
          point.from(),
          point.to(),
          point.value(),
          point.count(),
          point.expected(),
          point.min(),
          point.max(),
          point.over());
    }
  }
}
