package fr.parvis.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.parvis.tables.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A GeoJSON feature collection (RFC 7946): each row a feature with its key as id, its place as a
 * point, longitude first, and every column as a property. A row without a place has no geometry. No
 * {@code bbox}: it is optional, and readers compute it.
 *
 * @param lon name of the column of longitudes, in degrees
 * @param lat name of the column of latitudes
 */
public record GeoJson(String lon, String lat) implements TableFormat {
  private static final byte[] HEAD = bytes("{\"type\":\"FeatureCollection\",\"features\":[\n");
  private static final byte[] BETWEEN = bytes(",\n");
  private static final byte[] TAIL = bytes("\n]}\n");

  @Override
  public String extension() {
    return "geojson";
  }

  @Override
  public String mediaType() {
    return "application/geo+json";
  }

  @Override
  public RowWriter segment(OutputStream segment) throws IOException {
    var json = JsonCells.generator(segment);
    var before = new boolean[1];
    return new TextWriter(
        json,
        row -> {
          if (before[0]) {
            json.writeRaw(",\n");
          }
          before[0] = true;
          feature(json, row);
        });
  }

  @Override
  public void join(List<Segment> segments, OutputStream file) throws IOException {
    file.write(HEAD);
    for (int i = 0; i < segments.size(); i++) {
      if (i > 0) {
        file.write(BETWEEN);
      }
      try (var features = segments.get(i).open()) {
        features.transferTo(file);
      }
    }
    file.write(TAIL);
  }

  private void feature(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    if (!row.schema().primaryKey().isEmpty()) {
      json.writeStringField("id", row.key());
    }
    json.writeFieldName("geometry");
    var longitude = row.find(lon);
    var latitude = row.find(lat);
    if (longitude.isPresent() && latitude.isPresent()) {
      point(json, (Double) longitude.get(), (Double) latitude.get());
    } else {
      json.writeNull();
    }
    json.writeFieldName("properties");
    JsonCells.write(json, row);
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, double longitude, double latitude)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Point");
    json.writeFieldName("coordinates");
    json.writeArray(new double[] {longitude, latitude}, 0, 2);
    json.writeEndObject();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
