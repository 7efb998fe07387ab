package fr.parvis.formats;

import fr.parvis.tables.Row;
import java.io.IOException;

/** Takes the rows of a segment, one after the other, without faults. */
public interface RowWriter extends AutoCloseable {

  /** Writes a row after those before. */
  void write(Row row) throws IOException;

  /** Writes what is still held back, and ends the segment. */
  @Override
  void close() throws IOException;
}
