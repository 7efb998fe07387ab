package fr.parvis.functions.opendata;

import fr.parvis.formats.Csv;
import fr.parvis.functions.opendata.RowsReading.Answer;
import fr.parvis.json.Json;
import fr.parvis.opendata.Dataset.Geometry;
import fr.parvis.tables.Row;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How rows are written. */
enum RowsForm {
  JSON("application/json"),
  CSV("text/csv"),
  GEOJSON("application/geo+json");

  private final String mediaType;

  RowsForm(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The form of a word: {@code geojson}. */
  static Optional<RowsForm> ofWord(String word) {
    return Arrays.stream(values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  /** As HTTP says it. */
  String contentType() {
    return this == CSV ? "text/csv; charset=utf-8; header=present" : mediaType;
  }

  /** The rows of an answer. */
  String write(Question question, Answer answer, Optional<URI> next) {
    return switch (this) {
      case JSON -> Json.write(json(question, answer, next));
      case CSV -> csv(question, answer);
      case GEOJSON -> Json.write(geoJson(question, answer, next));
    };
  }

  private static Map<String, Object> json(Question question, Answer answer, Optional<URI> next) {
    var view = new LinkedHashMap<String, Object>();
    view.put("items", answer.rows().stream().map(row -> cells(question, row)).toList());
    view.put("next", answer.next());
    view.put("nextHref", next);
    view.put("partial", answer.partial());
    return view;
  }

  private static Map<String, Object> geoJson(Question question, Answer answer, Optional<URI> next) {
    var geometry = question.dataset().geometry().orElseThrow();
    var view = new LinkedHashMap<String, Object>();
    view.put("type", "FeatureCollection");
    view.put(
        "features", answer.rows().stream().map(row -> feature(question, geometry, row)).toList());
    view.put("next", answer.next());
    view.put("nextHref", next);
    view.put("partial", answer.partial());
    return view;
  }

  private record Point(String type, List<Object> coordinates) {}

  private static Map<String, @Nullable Object> feature(
      Question question, Geometry geometry, Row row) {
    var point =
        row.find(geometry.lon())
            .flatMap(lon -> row.find(geometry.lat()).map(lat -> List.of(lon, lat)))
            .map(at -> new Point("Point", at));
    var feature = new LinkedHashMap<String, @Nullable Object>();
    feature.put("type", "Feature");
    feature.put("id", row.key());
    feature.put("geometry", point);
    feature.put("properties", cells(question, row));
    return feature;
  }

  private static Map<String, @Nullable Object> cells(Question question, Row row) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    for (var column : question.columns()) {
      cells.put(column.name(), row.json(column.name()));
    }
    return cells;
  }

  private static String csv(Question question, Answer answer) {
    var columns = question.columns();
    var text = new StringBuilder(line(columns.stream().map(column -> Csv.cell(column.name()))));
    for (var row : answer.rows()) {
      text.append(line(columns.stream().map(column -> cell(row, column.name()))));
    }
    return text.toString();
  }

  private static String cell(Row row, String column) {
    return row.find(column).isPresent() ? Csv.cell(row.text(column)) : "";
  }

  /** A line of RFC 4180. */
  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }
}
