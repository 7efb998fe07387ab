package fr.parvis.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** The pages of one column in one row group, compressed as they come. */
final class ChunkWriter implements PageWriter {
  private final ColumnDescriptor column;
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
  private final TreeSet<Encoding> encodings = new TreeSet<>();
  private @Nullable Statistics<?> statistics;
  private long values;
  private long uncompressed;

  ChunkWriter(ColumnDescriptor column) {
    this.column = column;
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int count,
      int rows,
      Statistics<?> found,
      SizeStatistics noSizes,
      GeospatialStatistics noShapes,
      org.apache.parquet.column.Encoding repetition,
      org.apache.parquet.column.Encoding definition,
      org.apache.parquet.column.Encoding encoding)
      throws IOException {
    var header =
        new DataPageHeader(count, encoding(encoding), encoding(definition), encoding(repetition));
    append(pages, PageType.DATA_PAGE, bytes, page -> page.setData_page_header(header));
    values += count;
    if (statistics == null) {
      statistics = found.copy();
    } else {
      statistics.mergeStatistics(found);
    }
  }

  @Override
  public void writeDictionaryPage(DictionaryPage page) throws IOException {
    var header = new DictionaryPageHeader(page.getDictionarySize(), encoding(page.getEncoding()));
    append(
        dictionary,
        PageType.DICTIONARY_PAGE,
        page.getBytes(),
        written -> written.setDictionary_page_header(header));
  }

  private interface Header {
    PageHeader set(PageHeader page);
  }

  private void append(ByteArrayOutputStream out, PageType type, BytesInput bytes, Header header)
      throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      bytes.writeAllTo(gzip);
    }
    var before = out.size();
    Util.writePageHeader(
        header.set(new PageHeader(type, (int) bytes.size(), compressed.size())), out);
    uncompressed += out.size() - before + bytes.size();
    compressed.writeTo(out);
  }

  /** Writes the pages, and answers what the footer says of them. */
  ColumnChunk writeTo(OutputStream out, long position) throws IOException {
    dictionary.writeTo(out);
    pages.writeTo(out);
    var data =
        new ColumnMetaData(
                Columns.type(column.getPrimitiveType().getPrimitiveTypeName()),
                new ArrayList<>(encodings),
                List.of(column.getPath()),
                CompressionCodec.GZIP,
                values,
                uncompressed,
                dictionary.size() + pages.size(),
                position + dictionary.size())
            .setStatistics(Footer.statistics(statistics));
    if (dictionary.size() > 0) {
      data.setDictionary_page_offset(position);
    }
    return new ColumnChunk(0).setMeta_data(data);
  }

  private Encoding encoding(org.apache.parquet.column.Encoding encoding) {
    var written = Encoding.valueOf(encoding.name());
    encodings.add(written);
    return written;
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int count,
      int rows,
      Statistics<?> found,
      org.apache.parquet.column.Encoding repetition,
      org.apache.parquet.column.Encoding definition,
      org.apache.parquet.column.Encoding encoding) {
    throw new UnsupportedOperationException("the encoder tells all it knows");
  }

  @SuppressWarnings("deprecation") // it must stand, and nobody calls it
  @Override
  public void writePage(
      BytesInput bytes,
      int count,
      Statistics<?> found,
      org.apache.parquet.column.Encoding repetition,
      org.apache.parquet.column.Encoding definition,
      org.apache.parquet.column.Encoding encoding) {
    throw new UnsupportedOperationException("the encoder tells all it knows");
  }

  @Override
  public void writePageV2(
      int rows,
      int nulls,
      int count,
      BytesInput repetition,
      BytesInput definition,
      org.apache.parquet.column.Encoding encoding,
      BytesInput data,
      Statistics<?> found) {
    throw new UnsupportedOperationException("pages are of version 1");
  }

  @Override
  public long getMemSize() {
    return (long) pages.size() + dictionary.size();
  }

  @Override
  public long allocatedSize() {
    return getMemSize();
  }

  @Override
  public String memUsageString(String prefix) {
    return prefix + " " + getMemSize() + " bytes";
  }
}
