package fr.parvis.formats;

import fr.parvis.tables.Field;
import fr.parvis.tables.TableSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Comma-separated values (RFC 4180): UTF-8 without a mark, one header line, CRLF. An empty cell has
 * no quotes; a text of no characters, where the schema tells the two apart, has.
 */
public final class Csv implements TableFormat {
  private static final String LINE_END = "\r\n";

  private final TableSchema schema;

  /** Files of rows of one schema. */
  public Csv(TableSchema schema) {
    this.schema = schema;
  }

  /**
   * The side file: what people call each column, and what it means, in the schema's words. Headers
   * are names that programs rely on, so they are not translated.
   */
  public static void writeLabels(TableSchema schema, OutputStream file) throws IOException {
    var writer = writer(file);
    line(writer, Stream.of("nom", "libelle", "description", "type"));
    for (var field : schema.fields()) {
      line(
          writer, Stream.of(field.name(), field.title(), field.description(), field.type().word()));
    }
    writer.flush();
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8";
  }

  @Override
  public RowWriter segment(OutputStream segment) {
    var writer = writer(segment);
    return new TextWriter(
        writer,
        row -> {
          for (int place = 0; place < row.cells().size(); place++) {
            if (place > 0) {
              writer.write(',');
            }
            if (row.cells().get(place) != null) {
              writer.write(cell(row.text(place)));
            }
          }
          writer.write(LINE_END);
        });
  }

  @Override
  public void join(List<Segment> segments, OutputStream file) throws IOException {
    var writer = writer(file);
    line(writer, schema.fields().stream().map(Field::name));
    writer.flush();
    for (var segment : segments) {
      try (var rows = segment.open()) {
        rows.transferTo(file);
      }
    }
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void line(Writer writer, Stream<String> cells) throws IOException {
    var first = true;
    for (var cell : cells.toList()) {
      writer.write(first ? "" : ",");
      writer.write(cell(cell));
      first = false;
    }
    writer.write(LINE_END);
  }

  /** A text as a line holds it. */
  public static String cell(String text) {
    return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == ',' || character == '"' || character == '\r' || character == '\n') {
        return true;
      }
    }
    return text.isEmpty();
  }
}
