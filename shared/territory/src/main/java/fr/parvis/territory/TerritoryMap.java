package fr.parvis.territory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The map of the territory. Coordinates are degrees (WGS 84), longitude first, as in GeoJSON.
 *
 * @param center what the map shows first: longitude, latitude
 * @param bounds west, south, east, north
 * @param layers paths of GeoJSON files on the site, by what they draw: {@code streets}, {@code
 *     districts}, {@code water}, {@code parks}
 * @param tiles always null, as clients of the first release look for it: a map service would be
 *     another origin, which the site's pages load nothing from
 */
public record TerritoryMap(
    List<Double> center, List<Double> bounds, Map<String, String> layers, @Nullable Object tiles) {

  /**
   * Whether a point is on the map, or near it: people report what lies just over the border.
   *
   * @param margin share of the map's width and height that is added on each side: 0.2
   */
  public boolean contains(double lon, double lat, double margin) {
    var width = (bounds.get(2) - bounds.get(0)) * margin;
    var height = (bounds.get(3) - bounds.get(1)) * margin;
    return lon >= bounds.get(0) - width
        && lat >= bounds.get(1) - height
        && lon <= bounds.get(2) + width
        && lat <= bounds.get(3) + height;
  }
}
