package fr.parvis.functions.cityinfo;

import fr.parvis.telemetry.TerritoryCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The points of a series as comma-separated values: what is the same for all of them stands in
 * every row, so that files of several series can be put under one another.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {

  private static final List<String> SERIES = List.of("series", "property", "unit", "source");

  private Csv() {}

  static String of(OpenSeries open, Points points) {
    var series = open.series();
    var same =
        List.<Object>of(
            series.id(), series.property().code(), series.unit(), series.sensor().model());
    var text = new StringBuilder();
    row(text, SERIES, points.columns());
    points.cells().forEach(cells -> row(text, same, cells));
    return text.toString();
  }

  /** A name for the file: of letters that every system takes, and telling what is in it. */
  static String fileName(Question question, TerritoryCalendar calendar) {
    var firstDay = LocalDate.ofEpochDay(calendar.day(question.from().toEpochMilli()));
    var lastDay = LocalDate.ofEpochDay(calendar.day(question.to().toEpochMilli() - 1));
    return "%s_%s_%s_%s.csv"
        .formatted(question.series(), firstDay, lastDay, Per.code(question.per()))
        .replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static void row(StringBuilder text, List<?> first, List<?> rest) {
    var cells = new ArrayList<Object>(first);
    cells.addAll(rest);
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(Object value) {
    var plain = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    var isPlain = plain.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isPlain ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
  }
}
