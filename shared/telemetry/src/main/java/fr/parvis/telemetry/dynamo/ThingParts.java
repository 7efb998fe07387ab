package fr.parvis.telemetry.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;

import fr.parvis.domain.Place;
import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.dynamo.PlaceAttribute;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.FeatureOfInterest;
import fr.parvis.telemetry.Location;
import fr.parvis.telemetry.ObservedProperties;
import fr.parvis.telemetry.Resolution;
import fr.parvis.telemetry.Sensor;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Zone;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the records inside a thing are stored: as maps. */
final class ThingParts {

  static final MapAttribute<Location> LOCATION =
      new MapAttribute<>(
          Location.class,
          location -> withPlace(new Attributes().text("name", location.name()), location.place()),
          map -> new Location(required(map, "name"), place(map)));

  private static final MapAttribute<FeatureOfInterest> FEATURE =
      new MapAttribute<>(
          FeatureOfInterest.class,
          feature ->
              withPlace(
                  new Attributes()
                      .text("name", feature.name())
                      .text("description", feature.description()),
                  feature.place()),
          map ->
              new FeatureOfInterest(
                  required(map, "name"), required(map, "description"), place(map)));

  private static final MapAttribute<Sensor> SENSOR =
      new MapAttribute<>(
          Sensor.class,
          sensor ->
              new Attributes()
                  .text("model", sensor.model())
                  .text("description", sensor.description())
                  .text("metadata", sensor.metadata())
                  .map(),
          map ->
              new Sensor(
                  required(map, "model"), required(map, "description"), required(map, "metadata")));

  static final ListAttribute<Datastream> DATASTREAMS =
      new ListAttribute<>(
          new MapAttribute<>(Datastream.class, ThingParts::write, ThingParts::datastream));

  private ThingParts() {}

  private static Map<String, AttributeValue> withPlace(Attributes attributes, Place place) {
    var map = new HashMap<>(attributes.map());
    map.put("place", PlaceAttribute.PLACE.transformFrom(place));
    return map;
  }

  private static Place place(Map<String, AttributeValue> map) {
    return PlaceAttribute.PLACE.transformTo(map.get("place"));
  }

  private static Map<String, AttributeValue> write(Datastream series) {
    var map =
        new HashMap<>(
            new Attributes()
                .text("series", series.id().toString())
                .text("description", series.description())
                .text("property", series.property().code())
                .text("unit", series.unit())
                .text("resolution", series.resolution().toString())
                .number("cadenceSeconds", series.cadence().toSeconds())
                .bool("open", series.open())
                .text("jurisdiction", series.zone().jurisdiction())
                .text("zone", series.zone().id())
                .number("number", series.number())
                .map());
    map.put("sensor", SENSOR.transformFrom(series.sensor()));
    if (series.feature() != null) {
      map.put("feature", FEATURE.transformFrom(series.feature()));
    }
    return map;
  }

  private static Datastream datastream(Map<String, AttributeValue> map) {
    return new Datastream(
        SeriesId.parse(required(map, "series")),
        required(map, "description"),
        ObservedProperties.find(required(map, "property")).orElseThrow(),
        SENSOR.transformTo(map.get("sensor")),
        required(map, "unit"),
        Resolution.of(required(map, "resolution")),
        Duration.ofSeconds(whole(map, "cadenceSeconds")),
        feature(map),
        map.get("open").bool(),
        Zone.parse(required(map, "jurisdiction"), required(map, "zone")),
        (int) whole(map, "number"));
  }

  private static @Nullable FeatureOfInterest feature(Map<String, AttributeValue> map) {
    return Optional.ofNullable(map.get("feature")).map(FEATURE::transformTo).orElse(null);
  }

  private static long whole(Map<String, AttributeValue> map, String name) {
    return Long.parseLong(number(map, name).orElseThrow());
  }
}
