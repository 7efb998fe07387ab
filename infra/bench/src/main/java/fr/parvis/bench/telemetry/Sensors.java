package fr.parvis.bench.telemetry;

import fr.parvis.telemetry.RegisterThing.Command.Instrument;
import fr.parvis.telemetry.RegisterThing.Command.Series;
import fr.parvis.telemetry.Resolution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

/**
 * The sensors of a generated town: what kinds there are, how often each, and how their values go.
 * They are no weather model; what counts is how many bits a real one of the kind would say.
 */
enum Sensors {
  /** Households' meters: mostly quiet, an index of some thousand cubic metres in litres. */
  WATER_METER("water-volume", "m3", "0.001", 40),
  /** Households' meters: an index in watt-hours. */
  ELECTRICITY_METER("electric-energy", "Wh", "1", 15),
  THERMOMETER("air-temperature", "Cel", "0.1", 12),
  HYGROMETER("relative-humidity", "%RH", "1", 6),
  CARBON_DIOXIDE("carbon-dioxide", "ppm", "1", 5),
  POWER("electric-power", "W", "1", 6),
  BICYCLES("bicycles", "count", "1", 4),
  PARKING("parking-occupied", "/", "1", 6),
  FLOW("water-flow", "l/s", "0.01", 3),
  SOUND("sound-level", "dB", "0.1", 3);

  private static final double DAY_SECONDS = 86_400;

  private final String property;
  private final String unit;
  private final String resolution;
  private final int percent;

  Sensors(String property, String unit, String resolution, int percent) {
    this.property = property;
    this.unit = unit;
    this.resolution = resolution;
    this.percent = percent;
  }

  String unit() {
    return unit;
  }

  double step() {
    return Double.parseDouble(resolution);
  }

  Resolution resolution() {
    return Resolution.of(resolution);
  }

  /** A kind, as often as it stands in the town. */
  static Sensors any(Random random) {
    var drawn = random.nextInt(100);
    for (var kind : values()) {
      drawn -= kind.percent;
      if (drawn < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("The shares come to less than 100");
  }

  /** How staff would register one. */
  Series registration(String name, long cadenceSeconds) {
    return new Series(
        name,
        "",
        property,
        new Instrument("bench", "", ""),
        unit,
        new BigDecimal(resolution),
        cadenceSeconds,
        null,
        false);
  }

  /** The value of a new sensor. */
  double first(Random random) {
    return switch (this) {
      case WATER_METER -> random.nextInt(2_000_000) / 1000.0;
      case ELECTRICITY_METER -> random.nextInt(30_000_000);
      case THERMOMETER -> 8;
      case HYGROMETER -> 70;
      case CARBON_DIOXIDE -> 600;
      case POWER -> 400;
      case BICYCLES, PARKING, FLOW, SOUND -> 0;
    };
  }

  /** The value that follows another. */
  double next(double before, Instant at, Random random) {
    var day = day(at);
    return switch (this) {
      case WATER_METER ->
          before + (random.nextDouble() < 0.1 + 0.25 * day ? random.nextInt(60) / 1000.0 : 0);
      case ELECTRICITY_METER -> before + 30 + random.nextInt(20 + (int) (200 * day));
      case THERMOMETER -> drift(before, 5 + 8 * day, 0.15, random);
      case HYGROMETER -> Math.min(100, drift(before, 90 - 35 * day, 1, random));
      case CARBON_DIOXIDE -> drift(before, 450 + 500 * day, 20, random);
      case POWER -> Math.max(0, drift(before, 200 + 2500 * day, 120, random));
      case BICYCLES -> Math.max(0, Math.round(40 * day + random.nextGaussian() * 5 * day));
      case PARKING -> random.nextInt(12) == 0 ? 1 - before : before;
      case FLOW -> Math.max(0, 3 + 9 * day + random.nextGaussian() * 0.4);
      case SOUND -> 42 + 18 * day + random.nextGaussian() * 2;
    };
  }

  private static double drift(double before, double towards, double noise, Random random) {
    return before + (towards - before) * 0.06 + random.nextGaussian() * noise;
  }

  /** From 0 at night to 1 in the afternoon. */
  private static double day(Instant at) {
    var second = at.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
    return (1 - Math.cos(2 * Math.PI * (second / DAY_SECONDS - 0.1))) / 2;
  }
}
