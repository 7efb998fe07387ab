package fr.parvis.functions.cityinfo;

import fr.parvis.telemetry.Location;
import fr.parvis.telemetry.Thing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What everybody may know of an open series; answers add values to it. */
final class SeriesView {

  private SeriesView() {}

  /** In the order in which a reader wants them; texts of properties and units are the pages'. */
  static Map<String, Object> of(OpenSeries open) {
    var series = open.series();
    var view = new LinkedHashMap<String, Object>();
    view.put("series", series.id().toString());
    view.put("thing", open.thing().id());
    view.put("title", where(open).name());
    view.put("description", series.description());
    view.put("property", series.property().code());
    view.put("definition", series.property().definition().toString());
    view.put("aggregation", series.property().aggregation());
    view.put("unit", series.unit());
    view.put("resolution", Decimals.exact(series.resolution().step()));
    view.put("source", series.sensor());
    view.put("place", PlaceView.of(where(open)));
    view.put("cadenceSeconds", series.cadence().toSeconds());
    return view;
  }

  /** Where a series observes: its feature's place, else the thing's. */
  private static Location where(OpenSeries open) {
    var feature = open.series().feature();
    return feature == null ? named(open.thing()) : new Location(feature.name(), feature.place());
  }

  /** People know a thing by its own name; that of its location says which corner of it. */
  private static Location named(Thing thing) {
    return new Location(thing.name(), thing.location().place());
  }

  /**
   * Where something is.
   *
   * @param lon longitude in degrees east (WGS 84)
   * @param lat latitude in degrees north (WGS 84)
   * @param insee INSEE code of the commune
   * @param label address in words
   */
  record PlaceView(
      @Nullable Double lon, @Nullable Double lat, String insee, @Nullable String label) {

    static PlaceView of(Location location) {
      var place = location.place();
      var label = place.label() == null ? location.name() : place.label();
      return new PlaceView(place.lon(), place.lat(), place.insee(), label);
    }
  }
}
