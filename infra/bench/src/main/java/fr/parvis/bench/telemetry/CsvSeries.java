package fr.parvis.bench.telemetry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Series of a packed table, one column each: an empty cell is no reading.
 *
 * @param columns readings by time, those that have any
 */
record CsvSeries(List<TreeMap<Instant, BigDecimal>> columns) {

  /** Hours of a file whose times do not say which zone they are of. */
  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2022-01-01T00:00+01:00");

  /** Reads the columns whose names match. */
  static CsvSeries read(Path file, String names) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      var header = lines.readLine().split(",", -1);
      var columns = new ArrayList<TreeMap<Instant, BigDecimal>>();
      for (var i = 1; i < header.length; i++) {
        columns.add(new TreeMap<>());
      }
      var row = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line.split(",", -1), row++, columns);
      }
      var kept = new ArrayList<TreeMap<Instant, BigDecimal>>();
      for (var i = 1; i < header.length; i++) {
        if (header[i].matches(names) && !columns.get(i - 1).isEmpty()) {
          kept.add(columns.get(i - 1));
        }
      }
      return new CsvSeries(kept);
    }
  }

  private static void add(String[] cells, int row, List<TreeMap<Instant, BigDecimal>> columns) {
    var at = time(cells[0], row);
    for (var i = 1; i < cells.length; i++) {
      if (!cells[i].isEmpty() && !cells[i].equals("nan")) {
        columns.get(i - 1).put(at, new BigDecimal(cells[i]));
      }
    }
  }

  /** A time without its offset is the row's hour: bare local times repeat an hour and skip one. */
  private static Instant time(String text, int row) {
    return text.matches(".*[+-]\\d\\d:\\d\\d")
        ? OffsetDateTime.parse(text).toInstant()
        : FIRST.plusHours(row).toInstant();
  }

  /** When the last reading was taken. */
  Instant end() {
    return columns.stream().map(TreeMap::lastKey).max(Instant::compareTo).orElseThrow();
  }
}
