package fr.parvis.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.tables.Row;
import fr.parvis.tables.TableSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final TableSchema SCHEMA =
      TableSchema.parse(
          """
          {"primaryKey": "lot", "missingValues": ["-"], "fields": [
           {"name": "lot", "title": "Lot", "description": "Numéro du lot, \\"stable\\""},
           {"name": "nombre", "type": "integer"},
           {"name": "jour", "type": "date", "format": "%d/%m/%Y"},
           {"name": "lon", "type": "number"},
           {"name": "lat", "type": "number"},
           {"name": "clos", "type": "boolean"},
           {"name": "notes", "type": "array"}]}
          """);

  private static final List<Row> ROWS =
      List.of(
          row("a", "7", "01/11/2026", "0.68", "47.39", "true", "[\"x\"]"),
          row("b, \"c\"", "-12", "-", "-", "-", "false", "-"),
          row("", "-", "-", "-0.5", "12", "-", "[]"),
          row("d\r\ne", "9007199254740993", "-", "180", "-90", "-", "-"));

  @Test
  void csv_quotesWhatItMust_andNothingElse() throws IOException {
    assertThat(text(new Csv(SCHEMA), 4))
        .isEqualTo(
            """
            lot,nombre,jour,lon,lat,clos,notes
            a,7,01/11/2026,0.68,47.39,true,"[""x""]"
            "b, ""c""\",-12,,,,false,
            "",,,-0.5,12,,[]
            "d
            e",9007199254740993,,180,-90,,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void labels_sayWhatEachColumnMeans() throws IOException {
    var file = new ByteArrayOutputStream();
    Csv.writeLabels(SCHEMA, file);

    assertThat(file.toString(StandardCharsets.UTF_8).lines().limit(3))
        .containsExactly(
            "nom,libelle,description,type",
            "lot,Lot,\"Numéro du lot, \"\"stable\"\"\",string",
            "nombre,nombre,\"\",integer");
  }

  @Test
  void jsonLines_holdTypedCells_andEveryColumn() throws IOException {
    var lines = text(new JsonLines(), 4).split("\n", -1);

    assertThat(lines[0])
        .isEqualTo(
            "{\"lot\":\"a\",\"nombre\":7,\"jour\":\"01/11/2026\",\"lon\":0.68,\"lat\":47.39,"
                + "\"clos\":true,\"notes\":[\"x\"]}");
    assertThat(lines[2])
        .isEqualTo(
            "{\"lot\":\"\",\"nombre\":null,\"jour\":null,\"lon\":-0.5,\"lat\":12,"
                + "\"clos\":null,\"notes\":[]}");
    assertThat(lines).hasSize(5).endsWith("");
  }

  @Test
  void geoJson_isReadAgain_withLongitudeFirst() throws IOException {
    var features = features(4).getFeatures();

    assertThat(features)
        .extracting(Feature::getId)
        .containsExactly("a", "b,%20%22c%22", "", "d%0D%0Ae");
    var point = (Point) features.getFirst().getGeometry();
    assertThat(point.getCoordinates().getLongitude()).isEqualTo(0.68);
    assertThat(point.getCoordinates().getLatitude()).isEqualTo(47.39);
    assertThat(features.get(1).getGeometry()).isNull();
    var properties = features.get(3).getProperties();
    assertThat(properties).containsEntry("nombre", 9007199254740993L).containsEntry("jour", null);
    assertThat(properties.keySet())
        .containsExactly("lot", "nombre", "jour", "lon", "lat", "clos", "notes");
  }

  @Test
  void geoJson_isACollection_whenThereAreNoRows() throws IOException {
    assertThat(features(0).getFeatures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void join_givesTheSameBytes_howeverRowsAreDivided(int rows) throws IOException {
    for (var format : List.of(new Csv(SCHEMA), new JsonLines(), new GeoJson("lon", "lat"))) {
      assertThat(text(format, rows, ROWS)).isEqualTo(text(format, 4));
    }
  }

  private static FeatureCollection features(int rows) throws IOException {
    return new ObjectMapper()
        .readValue(
            text(new GeoJson("lon", "lat"), 4, ROWS.subList(0, rows)), FeatureCollection.class);
  }

  private static String text(TableFormat format, int rowsOfASegment) throws IOException {
    return text(format, rowsOfASegment, ROWS);
  }

  private static String text(TableFormat format, int rowsOfASegment, List<Row> rows)
      throws IOException {
    var segments = new ArrayList<TableFormat.Segment>();
    for (int first = 0; first < rows.size(); first += rowsOfASegment) {
      var bytes = new ByteArrayOutputStream();
      try (var writer = format.segment(bytes)) {
        for (var row : rows.subList(first, Math.min(rows.size(), first + rowsOfASegment))) {
          writer.write(row);
        }
      }
      segments.add(() -> new ByteArrayInputStream(bytes.toByteArray()));
    }
    var file = new ByteArrayOutputStream();
    format.join(segments, file);
    return file.toString(StandardCharsets.UTF_8);
  }

  private static Row row(
      String lot, String number, String day, String lon, String lat, String closed, String notes) {
    return Row.of(
        SCHEMA,
        Map.of(
            "lot", lot, "nombre", number, "jour", day, "lon", lon, "lat", lat, "clos", closed,
            "notes", notes));
  }
}
