package fr.parvis.parquet;

import fr.parvis.formats.RowWriter;
import fr.parvis.formats.TableFormat;
import fr.parvis.tables.TableSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.RowGroup;

/**
 * Apache Parquet, version 1 pages, one row group a segment, compressed with gzip: every reader
 * knows it, and it needs no native library. A segment is a whole file itself; to join some is to
 * put their row groups one after the other and to write one footer.
 */
public final class Parquet implements TableFormat {
  private final Columns columns;

  /** Files of rows of one schema. */
  public Parquet(TableSchema schema) {
    this.columns = new Columns(schema);
  }

  @Override
  public String extension() {
    return "parquet";
  }

  @Override
  public String mediaType() {
    return "application/vnd.apache.parquet";
  }

  @Override
  public RowWriter segment(OutputStream segment) {
    return new GroupWriter(columns, segment);
  }

  @Override
  public void join(List<Segment> segments, OutputStream file) throws IOException {
    var position = (long) Footer.MAGIC.length;
    var groups = new ArrayList<RowGroup>();
    file.write(Footer.MAGIC);
    for (var segment : segments) {
      byte[] bytes;
      try (var open = segment.open()) {
        bytes = open.readAllBytes();
      }
      var pages = bytes.length - Footer.length(bytes) - Footer.MAGIC.length;
      file.write(bytes, Footer.MAGIC.length, pages);
      for (var group : Footer.read(bytes).getRow_groups()) {
        groups.add(Footer.moved(group, position - Footer.MAGIC.length));
      }
      position += pages;
    }
    Footer.write(columns, groups, file);
  }
}
