package fr.parvis.telemetry;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Series of one zone, registered in memory. */
public final class SeriesFixtures implements Datastreams {

  private final Map<Integer, Datastream> byNumber = new HashMap<>();

  /** So many series of a property, at a cadence of one slot, in steps of one. */
  public static SeriesFixtures of(Zone zone, String property, int count) {
    var fixtures = new SeriesFixtures();
    IntStream.range(0, count)
        .forEach(number -> fixtures.byNumber.put(number, series(zone, property, number, "1")));
    return fixtures;
  }

  /** One series. */
  public static Datastream series(Zone zone, String property, int number, String resolution) {
    return new Datastream(
        new SeriesId("thing-" + zone.id() + "-" + number, "value"),
        "A series to test with",
        ObservedProperties.find(property).orElseThrow(),
        new Sensor("none", "", ""),
        "1",
        Resolution.of(resolution),
        Duration.ofMinutes(zone.slotMinutes()),
        null,
        true,
        zone,
        number);
  }

  /** The series of a number. */
  public Datastream get(int number) {
    return byNumber.get(number);
  }

  @Override
  public Map<SeriesId, Datastream> find(Collection<SeriesId> ids) {
    return byNumber.values().stream()
        .filter(series -> ids.contains(series.id()))
        .collect(Collectors.toMap(Datastream::id, series -> series));
  }

  @Override
  public Map<Integer, Datastream> list(Zone zone) {
    return byNumber;
  }
}
