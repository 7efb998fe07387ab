package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Points in the three forms that a Table Schema knows; longitude stands first in each. */
final class GeoPointFormat {
  private static final Pattern PAIR = Pattern.compile("(-?[0-9.]{1,20}), ?(-?[0-9.]{1,20})");

  private GeoPointFormat() {}

  static Optional<CellFormat> of(String format) {
    return switch (format) {
      case "default" -> Optional.of(format(GeoPointFormat::pair, "%s, %s"));
      case "array" -> Optional.of(format(GeoPointFormat::array, "[%s, %s]"));
      case "object" -> Optional.of(format(GeoPointFormat::object, "{\"lon\": %s, \"lat\": %s}"));
      default -> Optional.empty();
    };
  }

  private static CellFormat format(Function<String, Optional<GeoPoint>> reader, String writer) {
    return CellFormat.of(
        GeoPoint.class,
        reader,
        point -> String.format(Locale.ROOT, writer, point.lon(), point.lat()));
  }

  private static Optional<GeoPoint> pair(String text) {
    var pair = PAIR.matcher(text);
    return pair.matches()
        ? array("[" + pair.group(1) + "," + pair.group(2) + "]")
        : Optional.empty();
  }

  private static Optional<GeoPoint> array(String text) {
    return CellFormats.parse(text)
        .filter(node -> node.isArray() && node.size() == 2)
        .flatMap(node -> point(node.path(0), node.path(1)));
  }

  private static Optional<GeoPoint> object(String text) {
    return CellFormats.parse(text)
        .filter(node -> node.isObject() && node.size() == 2)
        .flatMap(node -> point(node.path("lon"), node.path("lat")));
  }

  private static Optional<GeoPoint> point(JsonNode lon, JsonNode lat) {
    return lon.isNumber() && lat.isNumber() && GeoPoint.isOne(lon.asDouble(), lat.asDouble())
        ? Optional.of(new GeoPoint(lon.asDouble(), lat.asDouble()))
        : Optional.empty();
  }
}
