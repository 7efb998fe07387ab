package fr.parvis.formats;

import fr.parvis.tables.Row;
import java.io.Flushable;
import java.io.IOException;

/**
 * Writes rows as text.
 *
 * @param out what is emptied at the end
 * @param line writes one row to it
 */
record TextWriter(Flushable out, Line line) implements RowWriter {

  @FunctionalInterface
  interface Line {
    void write(Row row) throws IOException;
  }

  @Override
  public void write(Row row) throws IOException {
    line.write(row);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
