package fr.parvis.functions.cityinfo;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Page;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Observation;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Things;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.territory.Commune;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open series of the territory with what each measured last: one list of all things, commune by
 * commune, and one or two reads for each zone that a page of it touches.
 */
final class LatestSensors {

  /** A page is full with so many series; the thing that fills it is still told whole. */
  private static final int FULL = 500;

  /** Things asked for at once. */
  private static final int THINGS = 100;

  private final Things things;
  private final Observations observations;

  LatestSensors(Things things, Observations observations) {
    this.things = things;
    this.observations = observations;
  }

  /**
   * A page of the list.
   *
   * @param communes of the territory
   * @param after {@link Page#next} of the page before
   * @throws Invalid {@code not-a-cursor} when it can be no place in this list
   */
  Page<Map<String, Object>> list(List<Commune> communes, Optional<String> after, Instant now) {
    var open = new ArrayList<OpenSeries>();
    var next = after.map(text -> Position.parse(text, communes)).or(() -> Position.first(communes));
    while (next.isPresent() && open.size() < FULL) {
      var position = next.get();
      var page = things.list(position.insee(), THINGS, position.after());
      page.items().stream().flatMap(OpenSeries::of).forEach(open::add);
      next =
          page.next()
              .map(more -> new Position(position.insee(), Optional.of(more)))
              .or(() -> position.inNext(communes));
    }
    return new Page<>(views(open, now), next.map(Position::text));
  }

  private List<Map<String, Object>> views(List<OpenSeries> open, Instant now) {
    var latest = new HashMap<Zone, Bundle>();
    open.stream()
        .map(each -> each.series().zone())
        .distinct()
        .forEach(zone -> latest.put(zone, observations.latest(zone)));
    return open.stream().map(each -> view(each, latest, now)).toList();
  }

  private static Map<String, Object> view(OpenSeries open, Map<Zone, Bundle> latest, Instant now) {
    var series = open.series();
    var last = last(series, latest.getOrDefault(series.zone(), Bundle.EMPTY));
    var freshUntil = last.map(reading -> Freshness.until(reading.at(), series.cadence()));
    var view = SeriesView.of(open);
    view.put("value", last.map(reading -> Decimals.of(reading.value(), series.resolution())));
    view.put("at", last.map(Observation::at));
    view.put("freshUntil", freshUntil);
    view.put("stale", freshUntil.map(now::isAfter).orElse(true));
    return view;
  }

  private static Optional<Observation> last(Datastream series, Bundle latest) {
    var run = latest.run(series.number());
    return run.size() == 0
        ? Optional.empty()
        : Optional.of(
            new Observation(
                Instant.ofEpochMilli(run.time(0)), series.resolution().value(run.steps(0))));
  }

  /** Where a page begins: in the list of a commune, after what was given of it. */
  private record Position(String insee, Optional<String> after) {

    static Optional<Position> first(List<Commune> communes) {
      return communes.stream()
          .findFirst()
          .map(first -> new Position(first.insee(), Optional.empty()));
    }

    /** Cursors come back from callers, who may have made them up. */
    static Position parse(String text, List<Commune> communes) {
      var parts = text.split("/", 2);
      var after = Optional.of(parts[parts.length - 1]).filter(more -> !more.isEmpty());
      if (parts.length < 2
          || communes.stream().noneMatch(commune -> commune.insee().equals(parts[0]))
          || !after.map(SeriesId::isThing).orElse(true)) {
        throw Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
      }
      return new Position(parts[0], after);
    }

    String text() {
      return insee + "/" + after.orElse("");
    }

    Optional<Position> inNext(List<Commune> communes) {
      return communes.stream()
          .dropWhile(commune -> !commune.insee().equals(insee))
          .skip(1)
          .findFirst()
          .map(commune -> new Position(commune.insee(), Optional.empty()));
    }
  }
}
