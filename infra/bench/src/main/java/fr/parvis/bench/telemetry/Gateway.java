package fr.parvis.bench.telemetry;

import fr.parvis.senml.SenmlWriter;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.RegisterThing.Command;
import fr.parvis.telemetry.RegisterThing.Command.Spot;
import fr.parvis.telemetry.RegisterThing.Command.Where;
import fr.parvis.telemetry.SeriesId;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One thing of a generated town, with some sensors: every quarter of an hour one message with a
 * reading of each.
 */
final class Gateway {

  /** A quarter of an hour, in seconds. */
  static final long CADENCE = 900;

  private final String id;
  private final long offset;
  private final Random random;
  private final Sensors[] kinds;
  private final double[] values;

  /**
   * A gateway.
   *
   * @param offset seconds after the quarter that it sends at
   */
  Gateway(String id, int sensors, long offset, Random random) {
    this.id = id;
    this.offset = offset;
    this.random = random;
    this.kinds = new Sensors[sensors];
    this.values = new double[sensors];
    for (var i = 0; i < sensors; i++) {
      kinds[i] = Sensors.any(random);
      values[i] = kinds[i].first(random);
    }
  }

  String id() {
    return id;
  }

  int sensors() {
    return kinds.length;
  }

  /** What its sensor of a number measures. */
  Sensors kind(int number) {
    return kinds[number];
  }

  /** When it measures and sends, in a quarter. */
  Instant sends(Instant quarter) {
    return quarter.plusSeconds(offset);
  }

  Command registration(String commune) {
    return new Command(
        commune,
        id,
        "",
        new Where(id, new Spot(null, null, "bench", null)),
        IntStream.range(0, kinds.length)
            .mapToObj(i -> kinds[i].registration(name(i), CADENCE))
            .toList());
  }

  /** What it measures next. */
  List<Reading> readings(Instant quarter) {
    var at = sends(quarter);
    return IntStream.range(0, kinds.length)
        .mapToObj(i -> new Reading(new SeriesId(id, name(i)), at, measure(i, at), kinds[i].unit()))
        .toList();
  }

  /** The same as a message. */
  byte[] pack(Instant quarter) {
    var time = (double) sends(quarter).getEpochSecond();
    var readings =
        readings(quarter).stream()
            .map(reading ->
                new SenmlWriter.Reading(
                    reading.series().name(), reading.unit(), reading.value(), time))
            .toList();
    return new SenmlWriter(id + "/").json(readings);
  }

  /** Sensors say decimal numbers of their own step. */
  private double measure(int i, Instant at) {
    values[i] = kinds[i].next(values[i], at, random);
    return Math.round(values[i] / kinds[i].step()) * kinds[i].step();
  }

  private static String name(int i) {
    return "s%03d".formatted(i);
  }
}
