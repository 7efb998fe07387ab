package fr.parvis.simulator.device;

import fr.parvis.json.Json;
import fr.parvis.simulator.gateway.Channel;
import fr.parvis.simulator.gateway.Channel.Spot;
import fr.parvis.simulator.gateway.Gateway;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What staff would send to register a gateway's series. */
final class ThingBody {

  private ThingBody() {}

  static String of(Gateway gateway) {
    var body = new LinkedHashMap<String, Object>();
    body.put("jurisdiction", gateway.spot().insee());
    body.put("name", gateway.name());
    body.put("description", gateway.description());
    body.put("location", Map.of("name", gateway.spot().name(), "place", place(gateway.spot())));
    body.put("datastreams", gateway.channels().stream().map(ThingBody::datastream).toList());
    return Json.write(body);
  }

  private static Map<String, Object> datastream(Channel channel) {
    var series = new LinkedHashMap<String, Object>();
    series.put("name", channel.name());
    series.put("description", channel.description());
    series.put("property", channel.property());
    series.put("sensor", sensor(channel));
    series.put("unit", channel.unit());
    series.put("resolution", new BigDecimal(channel.resolution()));
    series.put("cadenceSeconds", channel.cadence().toSeconds());
    channel.feature().ifPresent(spot -> series.put("feature", feature(spot)));
    series.put("open", channel.open());
    return series;
  }

  private static Map<String, Object> sensor(Channel channel) {
    var sensor = new LinkedHashMap<String, Object>();
    sensor.put("model", channel.model());
    sensor.put("description", channel.model() + " (simulé)");
    sensor.put("metadata", "");
    return sensor;
  }

  private static Map<String, Object> feature(Spot spot) {
    var feature = new LinkedHashMap<String, Object>();
    feature.put("name", spot.name());
    feature.put("description", spot.name());
    feature.put("place", place(spot));
    return feature;
  }

  private static Map<String, Object> place(Spot spot) {
    var place = new LinkedHashMap<String, Object>();
    place.put("lon", spot.lon());
    place.put("lat", spot.lat());
    place.put("label", spot.name());
    place.put("insee", spot.insee());
    return place;
  }
}
