package fr.parvis.exports;

import fr.parvis.formats.Csv;
import fr.parvis.formats.GeoJson;
import fr.parvis.formats.JsonLines;
import fr.parvis.formats.TableFormat;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.parquet.Parquet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of one release: its segments, and its files that are joined of them. */
final class Making {
  private final Dataset dataset;
  private final ReleaseId release;
  private final ReleaseObjects objects;
  private final List<TableFormat> formats = new ArrayList<>();

  Making(Dataset dataset, ReleaseId release, ReleaseObjects objects) {
    this.dataset = dataset;
    this.release = release;
    this.objects = objects;
    formats.add(new Csv(dataset.schema()));
    formats.add(new JsonLines());
    formats.add(new Parquet(dataset.schema()));
    dataset.geometry().ifPresent(place -> formats.add(new GeoJson(place.lon(), place.lat())));
  }

  /** Writes bytes of a file. */
  interface Content {
    void write(OutputStream file) throws IOException;
  }

  /** Begins a segment in every format. */
  SegmentUploads segment(String name) throws IOException {
    return SegmentUploads.begin(
        formats, format -> objects.begin(segmentKey(name, format), format.mediaType()));
  }

  /** What each file says, by its format. */
  Map<String, Content> files(List<String> segments) {
    var files = new LinkedHashMap<String, Content>();
    for (var format : formats) {
      files.put(format.extension(), file -> format.join(opened(segments, format), file));
    }
    files.put("labels.csv", file -> Csv.writeLabels(dataset.schema(), file));
    files.put("schema.json", file -> file.write(schema()));
    return files;
  }

  /** Writes a file; the same content again gives the same file. */
  ReleaseFile write(String format, Content content) {
    var key = ReleaseFile.key(release, format);
    var type = mediaType(format);
    try (var upload = objects.begin(key, type)) {
      var measured = new Measured(upload);
      content.write(measured);
      upload.complete();
      return new ReleaseFile(format, key, type, measured.bytes(), measured.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once the files are there, or never will be, nobody needs the segments. */
  void deleteSegments(List<String> segments) {
    objects.delete(
        segments.stream()
            .flatMap(name -> formats.stream().map(format -> segmentKey(name, format)))
            .toList());
  }

  private List<TableFormat.Segment> opened(List<String> segments, TableFormat format) {
    return segments.stream()
        .map(name -> (TableFormat.Segment) () -> objects.open(segmentKey(name, format)))
        .toList();
  }

  private String segmentKey(String name, TableFormat format) {
    return "segments/%s/%s/%s.%s"
        .formatted(release.dataset(), release.padded(), name, format.extension());
  }

  private String mediaType(String format) {
    return formats.stream()
        .filter(known -> known.extension().equals(format))
        .map(TableFormat::mediaType)
        .findFirst()
        .orElse(format.equals("schema.json") ? "application/json" : "text/csv; charset=utf-8");
  }

  private byte[] schema() {
    return (dataset.schema().document().toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
