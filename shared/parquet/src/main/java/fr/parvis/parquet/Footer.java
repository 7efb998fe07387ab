package fr.parvis.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** The end of a Parquet file: what stands where, its own length, and the magic bytes. */
final class Footer {
  static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String WRITER = "Parvis";

  private Footer() {}

  static void write(Columns columns, List<RowGroup> groups, OutputStream file) throws IOException {
    var elements = columns.elements();
    var rows = groups.stream().mapToLong(RowGroup::getNum_rows).sum();
    var orders =
        Collections.nCopies(elements.size() - 1, ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
    var bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(
        new FileMetaData(1, elements, rows, groups).setCreated_by(WRITER).setColumn_orders(orders),
        bytes);
    bytes.writeTo(file);
    file.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.size()).array());
    file.write(MAGIC);
  }

  /** Bytes of the footer of a whole file, from the first after its pages to the last. */
  static int length(byte[] file) {
    var length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    return length + 4 + MAGIC.length;
  }

  static FileMetaData read(byte[] file) throws IOException {
    var length = length(file);
    return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - length, length));
  }

  /** The same row group where its pages stand further behind. */
  static RowGroup moved(RowGroup group, long bytes) {
    var moved = new RowGroup(group);
    for (var column : moved.getColumns()) {
      var data = column.getMeta_data();
      data.setData_page_offset(data.getData_page_offset() + bytes);
      if (data.isSetDictionary_page_offset()) {
        data.setDictionary_page_offset(data.getDictionary_page_offset() + bytes);
      }
    }
    return moved;
  }

  /** What readers skip row groups by; without bounds where a column is empty. */
  static Statistics statistics(org.apache.parquet.column.statistics.@Nullable Statistics<?> found) {
    var statistics = new Statistics();
    if (found != null && found.isNumNullsSet()) {
      statistics.setNull_count(found.getNumNulls());
    }
    if (found != null && found.hasNonNullValue()) {
      statistics.setMin_value(found.getMinBytes());
      statistics.setMax_value(found.getMaxBytes());
    }
    return statistics;
  }
}
