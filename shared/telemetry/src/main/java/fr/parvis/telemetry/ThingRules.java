package fr.parvis.telemetry;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violations;
import fr.parvis.telemetry.Placement.Placed;
import fr.parvis.telemetry.RegisterThing.Command;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a registration must keep to; every broken rule is told with its field. */
final class ThingRules {

  /** Series of one thing at most: its item stays within DynamoDB's 400 kB. */
  static final int MAX_SERIES = 200;

  private static final String DATASTREAMS = "#/datastreams";

  private final Violations violations = new Violations();
  private final Set<SeriesId> named = new HashSet<>();
  private final String id;
  private final Command command;
  private final Optional<Thing> registered;
  private final FormRules form;

  private ThingRules(String id, Command command, Optional<Thing> registered, Set<String> communes) {
    this.id = id;
    this.command = command;
    this.registered = registered;
    this.form = new FormRules(violations, communes);
  }

  /** A registration that keeps every rule; its new series have no place yet. */
  record Checked(Thing withoutSeries, List<SeriesRules.Checked> series) {

    /** How often each series without a place sends. */
    Map<SeriesId, Duration> unplaced() {
      var unplaced = new LinkedHashMap<SeriesId, Duration>();
      series.stream()
          .filter(one -> one.place().isEmpty())
          .forEach(one -> unplaced.put(one.id(), one.cadence()));
      return unplaced;
    }

    /** The thing, its new series in these places. */
    Thing thing(Map<SeriesId, Placed> places) {
      return withoutSeries.with(
          series.stream()
              .map(one -> one.at(one.place().orElseGet(() -> places.get(one.id()))))
              .toList());
    }
  }

  /**
   * Checks what was sent.
   *
   * @throws Invalid with every broken rule
   */
  static Checked check(
      String id, Command command, Optional<Thing> registered, Set<String> communes) {
    return new ThingRules(id, command, registered, communes).checked();
  }

  private Checked checked() {
    violations.check(SeriesId.isThing(id), JsonPointer.ROOT, "not-a-thing", "has no such id");
    violations.throwIfAny();
    var jurisdiction = jurisdiction();
    var name = form.name(command.name(), "#/name");
    var description = form.text(command.description(), "#/description");
    var location = location(jurisdiction);
    var series = series(jurisdiction);
    violations.throwIfAny();
    var version = registered.map(Thing::version).orElse(0L) + 1;
    var thing =
        new Thing(id, jurisdiction, name, description, location.orElseThrow(), List.of(), version);
    return new Checked(thing, series);
  }

  private String jurisdiction() {
    var insee = Optional.ofNullable(command.jurisdiction()).orElse("");
    if (violations.required(insee, "#/jurisdiction")) {
      form.commune(insee, "#/jurisdiction");
      violations.check(
          registered.map(thing -> thing.jurisdiction().equals(insee)).orElse(true),
          "#/jurisdiction",
          "immutable",
          "never changes; register a thing of another id");
    }
    return insee;
  }

  private Optional<Location> location(String jurisdiction) {
    var where = command.location();
    if (!violations.required(where, "#/location")) {
      return Optional.empty();
    }
    var name = form.name(where.name(), "#/location/name");
    return form.place(where.place(), "#/location/place", jurisdiction)
        .map(place -> new Location(name, place));
  }

  private List<SeriesRules.Checked> series(String jurisdiction) {
    var sent = command.datastreams();
    if (!violations.required(sent, DATASTREAMS) || !isBounded(sent.size())) {
      return List.of();
    }
    var checked =
        IntStream.range(0, sent.size())
            .mapToObj(i -> series(sent.get(i), JsonPointer.element(DATASTREAMS, i), jurisdiction))
            .flatMap(Optional::stream)
            .toList();
    violations.check(
        registered.map(thing -> thing.datastreams().stream()).stream()
            .flatMap(before -> before)
            .allMatch(before -> named.contains(before.id())),
        DATASTREAMS,
        "series-missing",
        "names every series that is registered; to end one, close it");
    return checked;
  }

  private boolean isBounded(int size) {
    return violations.check(
        size <= MAX_SERIES, DATASTREAMS, "too-many", "has at most " + MAX_SERIES + " series");
  }

  private Optional<SeriesRules.Checked> series(
      Command.Series sent, String pointer, String jurisdiction) {
    var at = pointer + "/name";
    if (!violations.required(sent.name(), at)
        || !violations.check(
            SeriesId.isName(sent.name()), at, "not-a-name", "is a name that SenML allows")) {
      return Optional.empty();
    }
    var series = new SeriesId(id, sent.name());
    if (!violations.check(named.add(series), at, "repeated", "is named before")) {
      return Optional.empty();
    }
    var before = registered.flatMap(thing -> thing.datastream(series));
    return new SeriesRules(violations, form, pointer, sent).check(series, before, jurisdiction);
  }
}
