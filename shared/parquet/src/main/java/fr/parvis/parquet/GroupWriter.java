package fr.parvis.parquet;

import fr.parvis.formats.RowWriter;
import fr.parvis.tables.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.format.RowGroup;

/** One row group as a file: columns are encoded as rows come, and written when the group ends. */
final class GroupWriter implements RowWriter {
  private final Columns columns;
  private final OutputStream segment;
  private final Map<ColumnDescriptor, ChunkWriter> chunks = new LinkedHashMap<>();
  private final List<ColumnWriter> writers = new ArrayList<>();
  private final ColumnWriteStore encoder;
  private long rows;

  GroupWriter(Columns columns, OutputStream segment) {
    this.columns = columns;
    this.segment = segment;
    var message = columns.message();
    message.getColumns().forEach(column -> chunks.put(column, new ChunkWriter(column)));
    this.encoder =
        ParquetProperties.builder()
            .withSizeStatisticsEnabled(false)
            .build()
            .newColumnWriteStore(message, new Chunks(chunks));
    message.getColumns().forEach(column -> writers.add(encoder.getColumnWriter(column)));
  }

  private record Chunks(Map<ColumnDescriptor, ChunkWriter> chunks) implements PageWriteStore {
    @Override
    public PageWriter getPageWriter(ColumnDescriptor column) {
      return chunks.get(column);
    }
  }

  @Override
  public void write(Row row) {
    for (int place = 0; place < writers.size(); place++) {
      var cell = row.cells().get(place);
      if (cell == null) {
        writers.get(place).writeNull(0, 0);
      } else {
        columns.write(writers.get(place), place, cell, columns.isRequired(place) ? 0 : 1);
      }
    }
    encoder.endRecord();
    rows++;
  }

  @Override
  public void close() throws IOException {
    encoder.flush();
    encoder.close();
    segment.write(Footer.MAGIC);
    var position = (long) Footer.MAGIC.length;
    var group = new RowGroup(new ArrayList<>(), 0, rows);
    for (var chunk : chunks.values()) {
      var written = chunk.writeTo(segment, position);
      group.addToColumns(written);
      group.setTotal_byte_size(
          group.getTotal_byte_size() + written.getMeta_data().getTotal_uncompressed_size());
      position += written.getMeta_data().getTotal_compressed_size();
    }
    Footer.write(columns, List.of(group), segment);
  }
}
