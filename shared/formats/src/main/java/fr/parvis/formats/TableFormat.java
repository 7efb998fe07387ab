package fr.parvis.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A format of files. The same rows give the same bytes, whenever and in however many segments they
 * are read; but in another division into segments a binary format may give others.
 */
public interface TableFormat {

  /** The end of a file's name: {@code csv}. */
  String extension();

  /** What a server says it is: {@code text/csv; charset=utf-8}. */
  String mediaType();

  /**
   * Begins a segment, which must get a row at least. Its writer does not close the stream: who
   * opened it knows whether what was written may stay.
   */
  RowWriter segment(OutputStream segment) throws IOException;

  /**
   * Writes the whole file of its segments, in their order; of none the file of no rows. One segment
   * at a time is opened, and closed.
   */
  void join(List<Segment> segments, OutputStream file) throws IOException;

  /** A segment that was written. */
  @FunctionalInterface
  interface Segment {
    /** Its bytes, from the first. */
    InputStream open() throws IOException;
  }
}
