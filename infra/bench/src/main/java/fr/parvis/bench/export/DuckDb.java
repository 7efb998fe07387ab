package fr.parvis.bench.export;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The peer: DuckDB in this process, on one thread, reads the same rows as JSON lines and writes
 * them as CSV, JSON lines and Parquet (gzip). It checks no rule, and has no store to wait for.
 */
final class DuckDb {
  private DuckDb() {}

  /**
   * Seconds it takes.
   *
   * @param exported files of the release, without the end of their names
   */
  static double seconds(Path exported, Path folder) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      requireEqual(statement, exported);
      var begun = System.nanoTime();
      statement.execute(
          "CREATE TABLE lots AS SELECT * FROM read_json('%s.jsonl', format = 'newline_delimited')"
              .formatted(exported));
      for (var format : new String[] {"csv' (HEADER)", "json'", "parquet' (COMPRESSION gzip)"}) {
        statement.execute("COPY lots TO '" + folder.resolve("peer") + "." + format);
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  /** A fast export of wrong rows would be no figure. */
  private static void requireEqual(Statement statement, Path exported) throws SQLException {
    var csv =
        "SELECT * REPLACE (CAST(lon AS DOUBLE) AS lon, CAST(lat AS DOUBLE) AS lat,"
            + " CAST(nombre AS BIGINT) AS nombre) FROM read_csv('%s.csv', all_varchar = true)"
                .formatted(exported);
    var parquet = "SELECT * FROM '%s.parquet'".formatted(exported);
    var difference =
        "SELECT (SELECT count(*) FROM (%1$s)), (SELECT count(*) FROM ((%1$s) EXCEPT (%2$s)))"
            .formatted(csv, parquet);
    try (var counts = statement.executeQuery(difference)) {
      counts.next();
      if (counts.getLong(1) != Export.ROWS || counts.getLong(2) != 0) {
        throw new IllegalStateException(
            "of %d rows %d differ".formatted(counts.getLong(1), counts.getLong(2)));
      }
    }
  }
}
