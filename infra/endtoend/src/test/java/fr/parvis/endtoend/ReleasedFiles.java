package fr.parvis.endtoend;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.opendata.Dataset;
import fr.parvis.tables.Row;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.jspecify.annotations.Nullable;

/** The files of a release as readers of others see them: DuckDB, and a parser of GeoJSON. */
record ReleasedFiles(Visitor visitor, Dataset dataset, Path folder) {

  /** Whether there is a latest release with this many rows. */
  boolean hasRows(long rows) {
    var found = visitor.get(address("jsonl"));
    return found.status() == 302
        && visitor.get(found.header("location")).body().lines().count() == rows;
  }

  List<Row> csv() throws IOException, SQLException {
    return duckdb("read_csv('%s', all_varchar = true)".formatted(fetch("csv")));
  }

  List<Row> parquet() throws IOException, SQLException {
    return duckdb("'%s'".formatted(fetch("parquet")));
  }

  List<Row> jsonLines() throws IOException {
    var rows = new ArrayList<Row>();
    for (var line : Files.readAllLines(fetch("jsonl"))) {
      rows.add(row(new ObjectMapper().readValue(line, new TypeReference<>() {})));
    }
    return rows;
  }

  /** The rows of features, each of which stands where its columns say. */
  List<Row> geoJson() throws IOException {
    var json = Files.readString(fetch("geojson"), StandardCharsets.UTF_8);
    return new ObjectMapper()
        .readValue(json, FeatureCollection.class).getFeatures().stream()
            .map(this::feature)
            .toList();
  }

  private Row feature(Feature feature) {
    var properties = new HashMap<String, @Nullable Object>(feature.getProperties());
    if (feature.getGeometry() instanceof Point point) {
      properties.put("lon", point.getCoordinates().getLongitude());
      properties.put("lat", point.getCoordinates().getLatitude());
    }
    return row(properties);
  }

  private List<Row> duckdb(String table) throws SQLException {
    var rows = new ArrayList<Row>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT * FROM " + table)) {
      var columns = found.getMetaData();
      while (found.next()) {
        var values = new HashMap<String, @Nullable Object>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          values.put(columns.getColumnName(column), found.getObject(column));
        }
        rows.add(row(values));
      }
    }
    return rows;
  }

  private Row row(Map<String, @Nullable Object> values) {
    return Row.of(dataset.schema(), values);
  }

  private Path fetch(String format) throws IOException {
    var location = visitor.get(address(format)).expect(302).header("location");
    var file = folder.resolve(dataset.id() + "." + format);
    try (InputStream bytes = URI.create(location).toURL().openStream()) {
      Files.copy(bytes, file);
    }
    return file;
  }

  private String address(String format) {
    return "/data/files/%1$s/latest/%1$s.%2$s".formatted(dataset.id(), format);
  }
}
