package fr.parvis.functions.datasets;

import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.RowQuery;
import fr.parvis.tables.Row;
import fr.parvis.telemetry.Aggregate;
import fr.parvis.telemetry.Aggregates;
import fr.parvis.telemetry.Aggregation;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Granularity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the readings of each open series come to, day by day of the territory's calendar. */
final class DailyMeasures {

  private static final Dataset MEASURES = Datasets.get("mesures-quotidiennes");

  /** Readings come late by a gateway's silence; older ones are found by a rebuild. */
  private static final int NIGHTLY_DAYS = 3;

  /** Days that are read at once: their readings are in memory. */
  private static final int DAYS_AT_ONCE = 31;

  /** A mean lies between what the sensor can tell apart. */
  private static final int DIGITS_OF_MEAN = 2;

  private final Aggregates aggregates;
  private final ChangeRows rows;
  private final ZoneId zone;

  DailyMeasures(Aggregates aggregates, ChangeRows rows, ZoneId zone) {
    this.aggregates = aggregates;
    this.rows = rows;
    this.zone = zone;
  }

  /** The word of the schema for how values come together. */
  static String word(Aggregation aggregation) {
    return switch (aggregation) {
      case SUM -> "somme";
      case MEAN -> "moyenne";
      case LAST -> "derniere";
      case COUNTER -> "hausse";
    };
  }

  /** The days that just ended. */
  void nightly(List<Datastream> series, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    for (var one : series) {
      var found = read(one, today.minusDays(NIGHTLY_DAYS), today);
      if (!found.isEmpty()) {
        rows.put(MEASURES, found);
      }
    }
  }

  /** All days of a series that its readings are kept for. */
  Difference rebuild(Datastream series, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    var first = today.minus(series.property().retention());
    var found = new ArrayList<Row>();
    for (var day = first; day.isBefore(today); day = day.plusDays(DAYS_AT_ONCE)) {
      var end = day.plusDays(DAYS_AT_ONCE);
      found.addAll(read(series, day, end.isBefore(today) ? end : today));
    }
    return rows.agree(MEASURES, RowQuery.equal("serie", series.id().toString()), found);
  }

  private List<Row> read(Datastream series, LocalDate from, LocalDate to) {
    return aggregates.list(series, start(from), start(to), Granularity.DAY).stream()
        .map(day -> row(series, day))
        .toList();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Row row(Datastream series, Aggregate day) {
    var scale = Math.max(0, series.resolution().step().scale());
    var values = new HashMap<String, @Nullable Object>();
    values.put("serie", series.id().toString());
    values.put("jour", LocalDate.ofInstant(day.start(), zone));
    values.put("mesures", day.count());
    values.put("minimum", rounded(day.min(), scale));
    values.put("maximum", rounded(day.max(), scale));
    values.put("unite", series.unit());
    switch (series.property().aggregation()) {
      case MEAN -> values.put("moyenne", rounded(day.value(), scale + DIGITS_OF_MEAN));
      case SUM, COUNTER -> values.put("somme", rounded(day.value(), scale));
      case LAST -> values.put("derniere", rounded(day.value(), scale));
    }
    return Row.of(MEASURES.schema(), values);
  }

  private static double rounded(double value, int scale) {
    return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP).doubleValue();
  }
}
