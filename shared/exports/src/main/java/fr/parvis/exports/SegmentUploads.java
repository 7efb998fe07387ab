package fr.parvis.exports;

import fr.parvis.formats.RowWriter;
import fr.parvis.formats.TableFormat;
import fr.parvis.tables.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One segment in every format, row by row; it stays only when all are complete. */
final class SegmentUploads implements AutoCloseable {
  private final List<Upload> uploads = new ArrayList<>();
  private final List<RowWriter> writers = new ArrayList<>();

  private SegmentUploads() {}

  static SegmentUploads begin(List<TableFormat> formats, Function<TableFormat, Upload> open)
      throws IOException {
    var segment = new SegmentUploads();
    for (var format : formats) {
      var upload = open.apply(format);
      segment.uploads.add(upload);
      segment.writers.add(format.segment(upload));
    }
    return segment;
  }

  void write(Row row) throws IOException {
    for (var writer : writers) {
      writer.write(row);
    }
  }

  /** Ends it; on return it is there. */
  void complete() throws IOException {
    for (var writer : writers) {
      writer.close();
    }
    for (var upload : uploads) {
      upload.complete();
    }
  }

  @Override
  public void close() throws IOException {
    for (var upload : uploads) {
      upload.close();
    }
  }
}
