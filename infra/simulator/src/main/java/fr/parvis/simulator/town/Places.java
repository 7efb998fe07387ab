package fr.parvis.simulator.town;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.simulator.gateway.Channel.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;

/** Streets, districts and parks of the demo town, from the layers of its map. */
public final class Places {

  private static final double HUNDRED_THOUSANDTH = 1e5;

  private final Path folder;
  private final String parksCommune;

  /**
   * @param folder the demo town's map layers, GeoJSON
   * @param parksCommune INSEE code of the commune that has the parks: their layer does not say
   */
  public Places(Path folder, String parksCommune) {
    this.folder = folder;
    this.parksCommune = parksCommune;
  }

  /** A point in the middle of a street. */
  public Spot street(String name) {
    return streets().stream()
        .filter(street -> street.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no street " + name));
  }

  /** All streets, as the layer has them. */
  public List<Spot> streets() {
    var streets = new ArrayList<Spot>();
    for (var feature : features("rues.geojson")) {
      var line = feature.at("/geometry/coordinates");
      var middle = line.path(line.size() / 2);
      streets.add(
          new Spot(
              feature.at("/properties/name").asText(),
              feature.at("/properties/insee").asText(),
              middle.path(0).asDouble(),
              middle.path(1).asDouble()));
    }
    return streets;
  }

  /** The middle of a district. */
  public Spot district(String name) {
    var feature = named("quartiers.geojson", name);
    return middle(feature, feature.at("/properties/insee").asText());
  }

  /** The middle of a park. */
  public Spot park(String name) {
    return middle(named("parcs.geojson", name), parksCommune);
  }

  private JsonNode named(String layer, String name) {
    return features(layer).stream()
        .filter(feature -> feature.at("/properties/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(layer + " has no " + name));
  }

  private static Spot middle(JsonNode feature, String insee) {
    var ring = feature.at("/geometry/coordinates/0");
    return new Spot(feature.at("/properties/name").asText(), insee, mean(ring, 0), mean(ring, 1));
  }

  private static double mean(JsonNode ring, int axis) {
    var mean =
        StreamSupport.stream(ring.spliterator(), false)
            .skip(1) // the last point is the first
            .mapToDouble(point -> point.path(axis).asDouble())
            .average()
            .orElseThrow();
    return Math.round(mean * HUNDRED_THOUSANDTH) / HUNDRED_THOUSANDTH;
  }

  private List<JsonNode> features(String layer) {
    try {
      var text = Files.readString(folder.resolve(layer));
      return Json.parse(text).path("features").valueStream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the map of the demo town", e);
    }
  }
}
