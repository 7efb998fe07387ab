package fr.parvis.functions.admin;

import fr.parvis.domain.Place;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.FeatureOfInterest;
import fr.parvis.telemetry.Location;
import fr.parvis.telemetry.Sensor;
import fr.parvis.telemetry.Thing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A thing as it is shown: in the form in which it is registered, so that it can be sent back. */
final class ThingView {

  private ThingView() {}

  static Map<String, Object> of(Thing thing) {
    var view = new LinkedHashMap<String, Object>();
    view.put("thing", thing.id());
    view.put("jurisdiction", thing.jurisdiction());
    view.put("name", thing.name());
    view.put("description", thing.description());
    view.put("location", location(thing.location()));
    view.put("datastreams", thing.datastreams().stream().map(ThingView::datastream).toList());
    view.put("version", thing.version());
    return view;
  }

  private static Map<String, Object> datastream(Datastream series) {
    var view = new LinkedHashMap<String, Object>();
    view.put("name", series.id().name());
    view.put("description", series.description());
    view.put("property", series.property().code());
    view.put("sensor", sensor(series.sensor()));
    view.put("unit", series.unit());
    view.put("resolution", series.resolution().step());
    view.put("cadenceSeconds", series.cadence().toSeconds());
    view.put("feature", Optional.ofNullable(series.feature()).map(ThingView::feature));
    view.put("open", series.open());
    return view;
  }

  private static Map<String, Object> sensor(Sensor sensor) {
    var view = new LinkedHashMap<String, Object>();
    view.put("model", sensor.model());
    view.put("description", sensor.description());
    view.put("metadata", sensor.metadata());
    return view;
  }

  private static Map<String, Object> location(Location location) {
    var view = new LinkedHashMap<String, Object>();
    view.put("name", location.name());
    view.put("place", place(location.place()));
    return view;
  }

  private static Map<String, Object> feature(FeatureOfInterest feature) {
    var view = new LinkedHashMap<String, Object>();
    view.put("name", feature.name());
    view.put("description", feature.description());
    view.put("place", place(feature.place()));
    return view;
  }

  private static Map<String, Object> place(Place place) {
    var view = new LinkedHashMap<String, Object>();
    view.put("lon", place.lon());
    view.put("lat", place.lat());
    view.put("label", place.label());
    view.put("insee", place.insee());
    return view;
  }
}
