package fr.parvis.functions.cityinfo;

import fr.parvis.domain.NotFound;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Thing;
import fr.parvis.telemetry.Things;
import java.util.stream.Stream;

/**
 * A series that anybody may see, of its thing. Every answer begins here, so that a household's
 * meter, which is not open, never gets into one.
 */
record OpenSeries(Thing thing, Datastream series) {

  /** The open series of a thing. */
  static Stream<OpenSeries> of(Thing thing) {
    return thing.datastreams().stream()
        .filter(Datastream::open)
        .map(series -> new OpenSeries(thing, series));
  }

  /**
   * The open series of a name.
   *
   * @throws NotFound when there is none, or it is not open: which of the two is nobody's to know
   */
  static OpenSeries get(Things things, SeriesId id) {
    return things.find(id.thing()).stream()
        .flatMap(OpenSeries::of)
        .filter(open -> open.series().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such open series"));
  }
}
