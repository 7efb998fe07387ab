package fr.parvis.functions.datasets;

import fr.parvis.domain.Page;
import fr.parvis.domain.Place;
import fr.parvis.telemetry.BlockPeriod;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Location;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.ObservedProperties;
import fr.parvis.telemetry.Resolution;
import fr.parvis.telemetry.Sensor;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Thing;
import fr.parvis.telemetry.Things;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An air station that anybody may see, and a household's meter that nobody may. */
final class Sensors implements Things, Observations {

  private static final Zone ZONE = new Zone("37999", BlockPeriod.MONTH, 60, 1);

  private final Map<String, Thing> things = new HashMap<>();
  private final Map<Integer, Run> runs = new HashMap<>();

  Sensors() {
    put("air-mairie", "pm10", "pm10", "0.1", 0, true);
    put("compteur-12", "volume", "water-volume", "0.001", 1, false);
  }

  void put(String thing, String name, String property, String step, int number, boolean open) {
    var series =
        new Datastream(
            new SeriesId(thing, name),
            "Devant la mairie",
            ObservedProperties.find(property).orElseThrow(),
            new Sensor("Type 4", "Sonde", ""),
            "ug/m3",
            Resolution.of(step),
            Duration.ofHours(1),
            null,
            open,
            ZONE,
            number);
    var place = new Place(0.689, 47.394, "37999", "Mairie", null);
    var location = new Location("Mairie", place);
    things.put(thing, new Thing(thing, "37999", thing, "", location, List.of(series), 1));
  }

  /** Readings of an hour each. */
  void measure(int number, Instant first, long... steps) {
    var times =
        IntStream.range(0, steps.length)
            .mapToLong(i -> first.plus(Duration.ofHours(i)).toEpochMilli())
            .toArray();
    runs.put(number, Run.of(times, steps));
  }

  @Override
  public Run list(Datastream series, long from, long to) {
    return runs.getOrDefault(series.number(), Run.EMPTY).between(from, to);
  }

  @Override
  public Run last(Datastream series, long before) {
    return Run.EMPTY;
  }

  @Override
  public Page<Thing> list(String jurisdiction, int limit, Optional<String> after) {
    var found =
        things.values().stream().filter(one -> one.jurisdiction().equals(jurisdiction)).toList();
    return new Page<>(found, Optional.empty());
  }

  @Override
  public Optional<Thing> find(String id) {
    return Optional.ofNullable(things.get(id));
  }

  @Override
  public void add(Thing thing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void replace(Thing thing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void append(Zone zone, Bundle readings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Bundle latest(Zone zone) {
    throw new UnsupportedOperationException();
  }
}
