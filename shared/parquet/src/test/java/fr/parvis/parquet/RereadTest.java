package fr.parvis.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.formats.Csv;
import fr.parvis.formats.TableFormat;
import fr.parvis.tables.Row;
import fr.parvis.tables.TableSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write is read by DuckDB, whose readers of Parquet and CSV are its own. */
class RereadTest {
  private static final TableSchema SCHEMA =
      TableSchema.parse(
          """
          {"primaryKey": "cle", "fields": [
           {"name": "cle"},
           {"name": "nombre", "type": "number"},
           {"name": "entier", "type": "integer"},
           {"name": "vrai", "type": "boolean"},
           {"name": "jour", "type": "date"},
           {"name": "heure", "type": "time"},
           {"name": "instant", "type": "datetime"},
           {"name": "annee", "type": "year"},
           {"name": "mois", "type": "yearmonth"},
           {"name": "vide", "type": "number"},
           {"name": "objet", "type": "object"}]}
          """);

  /** The columns of DuckDB as the texts of our rows. */
  private static final String AS_TEXTS =
      """
      SELECT cle, nombre, entier, vrai, strftime(jour, '%Y-%m-%d'), CAST(heure AS VARCHAR),
       strftime(instant AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ'), annee, mois, vide, objet
      FROM\
      """;

  private static Connection duckdb;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterAll
  static void close() throws SQLException {
    duckdb.close();
  }

  @Test
  void parquet_hasTheTypesOfItsSchema() throws IOException, SQLException {
    var file = write(new Parquet(SCHEMA), rows(3), 2);

    assertThat(query("DESCRIBE SELECT * FROM " + quoted(file)).stream().map(row -> row.get(1)))
        .containsExactly(
            "VARCHAR",
            "DOUBLE",
            "BIGINT",
            "BOOLEAN",
            "DATE",
            "TIME",
            "TIMESTAMP WITH TIME ZONE",
            "INTEGER",
            "VARCHAR",
            "DOUBLE",
            "JSON");
    assertThat(
            query(
                "SELECT DISTINCT compression, num_values FROM parquet_metadata(%s) ORDER BY 2"
                    .formatted(quoted(file))))
        .containsExactly(List.of("GZIP", "1"), List.of("GZIP", "2"));
  }

  @Test
  void parquet_givesTheSameRows_fromSeveralSegments() throws IOException, SQLException {
    var rows = rows(500);
    var file = write(new Parquet(SCHEMA), rows, 150);

    assertThat(query(AS_TEXTS + quoted(file))).isEqualTo(texts(rows));
    assertThat(query("SELECT count(*) FROM %s WHERE cle > 'cle-0498'".formatted(quoted(file))))
        .containsExactly(List.of("1"));
  }

  @Test
  void parquet_isATable_whenThereAreNoRows() throws IOException, SQLException {
    var file = write(new Parquet(SCHEMA), List.of(), 1);

    assertThat(query("SELECT * FROM " + quoted(file))).isEmpty();
  }

  @Test
  void csv_givesTheSameRows() throws IOException, SQLException {
    var rows = rows(500);
    var file = write(new Csv(SCHEMA), rows, 150);

    assertThat(
            query(
                "SELECT * FROM read_csv(%s, header = true, all_varchar = true, nullstr = '')"
                    .formatted(quoted(file))))
        .isEqualTo(texts(rows));
  }

  private static List<Row> rows(int count) {
    return IntStream.range(0, count).mapToObj(RereadTest::row).toList();
  }

  private static Row row(int number) {
    var cells = new HashMap<String, Object>();
    cells.put("cle", "cle-" + "%04d".formatted(number));
    if (number % 3 != 0) {
      cells.put("nombre", number / 7.0 + 0.1);
      cells.put("entier", (long) number * number);
      cells.put("vrai", number % 2 == 0);
      cells.put("jour", LocalDate.of(1969, 12, 30).plusDays(number));
      cells.put("heure", "12:34:%02d".formatted(number % 60));
      cells.put("instant", Instant.EPOCH.plusSeconds(number * 10_000L - 10_000));
      cells.put("annee", Integer.toString(1900 + number % 200));
      cells.put("mois", "2026-%02d".formatted(1 + number % 12));
      cells.put("objet", "{\"l’été\":\"a, \\\"b\\\"\\n%d\"}".formatted(number));
    }
    return Row.of(SCHEMA, cells);
  }

  private static List<List<@Nullable String>> texts(List<Row> rows) {
    var texts = new ArrayList<List<@Nullable String>>();
    for (var row : rows) {
      Map<String, String> cells = row.texts();
      var line = new ArrayList<@Nullable String>();
      row.schema().fields().forEach(field -> line.add(cells.get(field.name())));
      texts.add(line);
    }
    return texts;
  }

  private Path write(TableFormat format, List<Row> rows, int rowsOfASegment) throws IOException {
    var segments = new ArrayList<TableFormat.Segment>();
    for (int first = 0; first < rows.size(); first += rowsOfASegment) {
      var bytes = new ByteArrayOutputStream();
      try (var writer = format.segment(bytes)) {
        for (var row : rows.subList(first, Math.min(rows.size(), first + rowsOfASegment))) {
          writer.write(row);
        }
      }
      segments.add(() -> new ByteArrayInputStream(bytes.toByteArray()));
    }
    var file = folder.resolve("rows." + format.extension());
    try (var out = Files.newOutputStream(file)) {
      format.join(segments, out);
    }
    return file;
  }

  private static String quoted(Path file) {
    return "'" + file + "'";
  }

  private static List<List<@Nullable String>> query(String sql) throws SQLException {
    var rows = new ArrayList<List<@Nullable String>>();
    try (var statement = duckdb.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(row(result));
      }
    }
    return rows;
  }

  private static List<@Nullable String> row(ResultSet result) throws SQLException {
    var row = new ArrayList<@Nullable String>();
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      row.add(result.getString(column));
    }
    return row;
  }
}
