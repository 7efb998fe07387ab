package fr.parvis.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON object a line (jsonlines.org), each with every column. */
public final class JsonLines implements TableFormat {

  @Override
  public String extension() {
    return "jsonl";
  }

  /** Not registered, but what servers and harvesters say. */
  @Override
  public String mediaType() {
    return "application/jsonl; charset=utf-8";
  }

  @Override
  public RowWriter segment(OutputStream segment) throws IOException {
    var json = JsonCells.generator(segment);
    return new TextWriter(
        json,
        row -> {
          JsonCells.write(json, row);
          json.writeRaw('\n');
        });
  }

  @Override
  public void join(List<Segment> segments, OutputStream file) throws IOException {
    for (var segment : segments) {
      try (var lines = segment.open()) {
        lines.transferTo(file);
      }
    }
  }
}
