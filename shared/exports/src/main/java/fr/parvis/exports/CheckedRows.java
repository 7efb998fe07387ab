package fr.parvis.exports;

import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.Rows;
import fr.parvis.tables.Fault;
import fr.parvis.tables.Row;
import fr.parvis.tables.RowCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a dataset in the order of their key, checks each, and writes segments. */
final class CheckedRows {
  private static final int PAGE_ROWS = 1000;
  private static final int HEADER_LINES = 1;

  private final Rows rows;
  private final Dataset dataset;
  private final Making making;
  private final RowCheck check;
  private final int segmentRows;

  CheckedRows(Rows rows, Dataset dataset, Making making, int segmentRows) {
    this.rows = rows;
    this.dataset = dataset;
    this.making = making;
    this.segmentRows = segmentRows;
    this.check = new RowCheck(dataset.schema());
  }

  /**
   * Where to begin. A store keeps one row a key; but of other columns that must be unique only this
   * check knows what it saw, so with those a reading that was cut begins anew.
   */
  Progress resumed(Progress before) {
    return before.read() || !check.remembersColumns() ? before : Progress.NONE;
  }

  /** As far as a segment goes; after the first fault nothing is written any more. */
  Progress segment(Progress before, String name) {
    if (before.faultCount() > 0) {
      return read(before, _ -> {});
    }
    try (var segment = making.segment(name)) {
      var after = read(before, segment::write);
      if (after.faultCount() == 0 && after.rows() > before.rows()) {
        segment.complete();
        return before.written(name, after.rows() - before.rows(), after.after());
      }
      return after;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Sink {
    void write(Row row) throws IOException;
  }

  private Progress read(Progress before, Sink sink) {
    var faults = new ArrayList<Fault>();
    var count = 0L;
    var after = before.after();
    do {
      var wanted = (int) Math.min(PAGE_ROWS, segmentRows - count);
      var page = rows.page(dataset, RowQuery.all(dataset), wanted, after);
      for (var row : page.items()) {
        count++;
        faults.addAll(checked(before.rows() + count + HEADER_LINES, row, faults, sink));
      }
      after = page.next();
    } while (after.isPresent() && count < segmentRows);
    return before.checked(count, faults, after);
  }

  private List<Fault> checked(long line, Row row, List<Fault> before, Sink sink) {
    var found = check.check(line, row);
    if (found.isEmpty() && before.isEmpty()) {
      try {
        sink.write(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
