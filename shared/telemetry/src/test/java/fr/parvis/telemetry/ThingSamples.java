package fr.parvis.telemetry;

import fr.parvis.domain.Place;
import fr.parvis.telemetry.RegisterThing.Command;
import fr.parvis.telemetry.RegisterThing.Command.Instrument;
import fr.parvis.telemetry.RegisterThing.Command.Series;
import fr.parvis.telemetry.RegisterThing.Command.Spot;
import fr.parvis.telemetry.RegisterThing.Command.Where;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Things and registrations to try things on. */
final class ThingSamples {

  static final Set<String> COMMUNES = Set.of("37999", "37998");

  private ThingSamples() {}

  /** A registration of series that send every quarter of an hour. */
  static Command command(String... names) {
    return command(Arrays.stream(names).map(name -> series(name, "0.1", 900L)).toList());
  }

  static Command command(List<Series> series) {
    return new Command(
        "37999",
        "Station des Tilleuls",
        "Sur le toit de l'école",
        new Where("École des Tilleuls", new Spot(0.69, 47.35, null, null)),
        series);
  }

  static List<Series> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> series("s" + i, "0.1", 900L)).toList();
  }

  static Series series(String name, String resolution, Long cadenceSeconds) {
    return new Series(
        name,
        "Température de l'air",
        "air-temperature",
        new Instrument("Sonde PT100", null, null),
        "Cel",
        new BigDecimal(resolution),
        cadenceSeconds,
        null,
        true);
  }

  /** A thing with one series for each name. */
  static Thing thing(String id, String jurisdiction, String... names) {
    return new Thing(
        id,
        jurisdiction,
        "Station " + id,
        "",
        location(jurisdiction),
        IntStream.range(0, names.length)
            .mapToObj(number -> series(id, jurisdiction, names[number], number))
            .toList(),
        1);
  }

  static Datastream series(String thing, String jurisdiction, String name, int number) {
    return new Datastream(
        new SeriesId(thing, name),
        "Volume d'eau",
        ObservedProperties.find("water-volume").orElseThrow(),
        new Sensor("Adeunis Pulse 4", "", "https://example.org/pulse"),
        "m3",
        Resolution.of("0.001"),
        Duration.ofMinutes(15),
        new FeatureOfInterest("Quartier nord", "", location(jurisdiction).place()),
        true,
        new Zone(jurisdiction, BlockPeriod.WEEK, 15, 1),
        number);
  }

  private static Location location(String jurisdiction) {
    return new Location("École", new Place(0.69, 47.35, jurisdiction, "École", null));
  }
}
