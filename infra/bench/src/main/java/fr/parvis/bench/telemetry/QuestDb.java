package fr.parvis.bench.telemetry;

import io.questdb.cairo.CairoEngine;
import io.questdb.cairo.DefaultCairoConfiguration;
import io.questdb.cairo.security.AllowAllSecurityContext;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContextImpl;
import io.questdb.log.LogFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The peer: QuestDB in this process, on one thread, by its fastest way in (a table writer without
 * write-ahead log, rows in the order of time) and a cursor over all rows.
 */
final class QuestDb implements AutoCloseable {

  private final Path folder;
  private final CairoEngine engine;
  private final SqlExecutionContextImpl context;
  private final List<Samples> week;

  static {
    // It would tell its steps on the standard output, among the figures.
    System.setProperty(LogFactory.CONFIG_SYSTEM_PROPERTY, "/questdb-log.conf");
    LogFactory.disableEnv();
  }

  QuestDb(Path folder, List<Samples> week) {
    this.folder = folder;
    this.week = week;
    this.engine = new CairoEngine(new DefaultCairoConfiguration(folder.toString()));
    this.context =
        new SqlExecutionContextImpl(engine, 1).with(AllowAllSecurityContext.INSTANCE, null);
  }

  /** Begins anew with an empty table. */
  void create() throws SqlException {
    engine.execute("DROP TABLE IF EXISTS readings", context);
    engine.execute(
        "CREATE TABLE readings (series SYMBOL, at TIMESTAMP, value DOUBLE)"
            + " TIMESTAMP(at) PARTITION BY WEEK BYPASS WAL",
        context);
  }

  double ingest() {
    var sum = 0.0;
    try (var writer = engine.getWriter(engine.verifyTableName("readings"), "bench")) {
      for (var j = 0; j < Samples.WEEK; j++) {
        for (var i = 0; i < week.size(); i++) {
          var series = week.get(i);
          var row = writer.newRow(series.times()[j] * 1000);
          row.putSym(0, "gateway/" + i);
          row.putDouble(2, series.values()[j]);
          row.append();
          sum += series.values()[j];
        }
      }
      writer.commit();
    }
    return sum;
  }

  /** The sum of all values, row by row, as a reader of the series would meet them. */
  double scan() throws SqlException {
    var sum = 0.0;
    try (var factory = engine.select("SELECT series, at, value FROM readings", context);
        var cursor = factory.getCursor(context)) {
      var row = cursor.getRecord();
      while (cursor.hasNext()) {
        sum += row.getDouble(2);
      }
    }
    return sum;
  }

  /** Bytes of its columns. */
  long bytes() throws IOException {
    try (var files = Files.walk(folder)) {
      var bytes = 0L;
      for (var file : files.filter(f -> f.toString().contains("readings")).toList()) {
        bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
      return bytes;
    }
  }

  @Override
  public void close() {
    context.close();
    engine.close();
  }
}
