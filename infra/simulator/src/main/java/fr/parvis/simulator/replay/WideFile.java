package fr.parvis.simulator.replay;

import fr.parvis.simulator.device.CannotSimulate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A CSV file with one column of times and one column a series; {@code .gz} is unpacked. */
public final class WideFile implements AutoCloseable {

  private final Path file;
  private final BufferedReader lines;
  private final List<String> header;
  private final int timeColumn;
  private final LocalTimes times;
  private int line = 1;

  private WideFile(Path file, BufferedReader lines, String timeColumn, ZoneId zone)
      throws IOException {
    this.file = file;
    this.lines = lines;
    this.times = new LocalTimes(zone);
    this.header = cells(Optional.ofNullable(lines.readLine()).orElse(""));
    this.timeColumn = timeColumn.isEmpty() ? 0 : header.indexOf(timeColumn);
    if (this.timeColumn < 0) {
      throw new CannotSimulate("%s has no column %s".formatted(file, timeColumn));
    }
    if (header.stream().distinct().count() < header.size()) {
      throw new CannotSimulate("%s has two columns of one name".formatted(file));
    }
  }

  /**
   * Opens a file.
   *
   * @param timeColumn its name; empty for the first
   * @param zone of times without an offset
   */
  public static WideFile open(Path file, String timeColumn, ZoneId zone) {
    try {
      var bytes = Files.newInputStream(file);
      var text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      var lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
      return new WideFile(file, lines, timeColumn, zone);
    } catch (IOException e) {
      throw new CannotSimulate("cannot read " + file, e);
    }
  }

  /** The columns of values. */
  public List<String> columns() {
    var columns = new ArrayList<>(header);
    columns.remove(timeColumn);
    return columns;
  }

  /** The next row, until there is none. */
  public Optional<Row> next() {
    try {
      var text = lines.readLine();
      line++;
      return text == null ? Optional.empty() : Optional.of(row(cells(text)));
    } catch (IOException e) {
      throw new CannotSimulate("cannot read " + file, e);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new CannotSimulate("%s, line %d: %s".formatted(file, line, e.getMessage()), e);
    }
  }

  private Row row(List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "%d cells under %d columns".formatted(cells.size(), header.size()));
    }
    var values = new HashMap<String, Double>();
    for (var column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      if (column != timeColumn && !cell.isEmpty()) {
        values.put(header.get(column), Double.valueOf(cell));
      }
    }
    return new Row(times.next(cells.get(timeColumn)), values);
  }

  /** Cells between commas; one in quotes may hold commas, and two quotes for one. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var at = 0; at < line.length(); at++) {
      var letter = line.charAt(at);
      if (letter == '"') {
        if (!quoted && at > 0 && line.charAt(at - 1) == '"') {
          cell.append('"');
        }
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new CannotSimulate("cannot close " + file, e);
    }
  }
}
