package fr.parvis.senml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The IANA registry of SenML units: those of RFC 8428, the additional and the secondary units of
 * RFC 8798, and the entries made since.
 *
 * <p>A secondary unit is a linear function of a primary one, so readings of one quantity can be
 * compared whatever unit their device speaks. The registry advises against some primary units
 * (litre, gram, percent...); they are treated as secondary ones of the unit that it advises
 * instead.
 */
public final class Units {

  private static final List<String> PRIMARY =
      List.of(
          "m", "kg", "s", "A", "K", "cd", "mol", "Hz", "rad", "sr", "N", "Pa", "J", "W", "C", "V",
          "F", "Ohm", "S", "Wb", "T", "H", "Cel", "lm", "lx", "Bq", "Gy", "Sv", "kat", "m2", "m3",
          "m/s", "m/s2", "m3/s", "W/m2", "cd/m2", "bit", "bit/s", "lat", "lon", "pH", "dB", "dBW",
          "Bspl", "count", "/", "%RH", "%EL", "EL", "1/s", "beats", "S/m", "B", "VA", "VAs", "var",
          "vars", "J/m", "kg/m3", "NTU");

  private static final Map<String, Line> LINES = lines();

  private Units() {}

  /** Whether the registry holds the unit. */
  public static boolean isKnown(String unit) {
    return LINES.containsKey(unit);
  }

  /** The value in another unit; empty when the two do not measure the same quantity. */
  public static OptionalDouble convert(double value, String from, String to) {
    var source = LINES.get(from);
    var target = LINES.get(to);
    if (source == null || target == null || !source.primary.equals(target.primary)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(source.convert(value, target));
  }

  /**
   * A unit as a linear function of its primary unit: {@code primary = multiplier / divisor * value
   * + offset}. Two whole numbers instead of one fraction keep decimal values exact where they can
   * be.
   */
  private record Line(String primary, double multiplier, double divisor, double offset) {

    /** Multiplies or divides once where the scales allow, so that 1.1 kWh are 1100 Wh. */
    double convert(double value, Line target) {
      double shift = (offset - target.offset) * target.divisor / target.multiplier;
      double up = multiplier * target.divisor;
      double down = divisor * target.multiplier;
      double scaled = up % down == 0 ? value * (up / down) : value / (down / up);
      return shift == 0 ? scaled : scaled + shift;
    }
  }

  private static Map<String, Line> lines() {
    var lines = new HashMap<String, Line>();
    PRIMARY.forEach(unit -> lines.put(unit, new Line(unit, 1, 1, 0)));
    advisedAgainst(lines);
    timeAndSpace(lines);
    electricity(lines);
    matter(lines);
    information(lines);
    return Map.copyOf(lines);
  }

  private static void advisedAgainst(Map<String, Line> lines) {
    lines.put("g", new Line("kg", 1, 1_000, 0));
    lines.put("l", new Line("m3", 1, 1_000, 0));
    lines.put("l/s", new Line("m3/s", 1, 1_000, 0));
    lines.put("%", new Line("/", 1, 100, 0));
    lines.put("1/min", new Line("1/s", 1, 60, 0));
    lines.put("beat/min", new Line("1/s", 1, 60, 0));
    lines.put("deg", new Line("rad", Math.PI, 180, 0));
  }

  private static void timeAndSpace(Map<String, Line> lines) {
    lines.put("ms", new Line("s", 1, 1_000, 0));
    lines.put("min", new Line("s", 60, 1, 0));
    lines.put("h", new Line("s", 3_600, 1, 0));
    lines.put("MHz", new Line("Hz", 1e6, 1, 0));
    lines.put("mm", new Line("m", 1, 1_000, 0));
    lines.put("cm", new Line("m", 1, 100, 0));
    lines.put("km", new Line("m", 1_000, 1, 0));
    lines.put("km/h", new Line("m/s", 1_000, 3_600, 0));
    lines.put("mm/h", new Line("m/s", 1, 3_600_000, 0));
    lines.put("m/h", new Line("m/s", 1, 3_600, 0));
  }

  private static void electricity(Map<String, Line> lines) {
    lines.put("kW", new Line("W", 1_000, 1, 0));
    lines.put("kVA", new Line("VA", 1_000, 1, 0));
    lines.put("kvar", new Line("var", 1_000, 1, 0));
    lines.put("Ah", new Line("C", 3_600, 1, 0));
    lines.put("Wh", new Line("J", 3_600, 1, 0));
    lines.put("kWh", new Line("J", 3_600_000, 1, 0));
    lines.put("varh", new Line("vars", 3_600, 1, 0));
    lines.put("kvarh", new Line("vars", 3_600_000, 1, 0));
    lines.put("VAh", new Line("VAs", 3_600, 1, 0));
    lines.put("kVAh", new Line("VAs", 3_600_000, 1, 0));
    lines.put("Wh/km", new Line("J/m", 3_600, 1_000, 0));
    lines.put("mV", new Line("V", 1, 1_000, 0));
    lines.put("mA", new Line("A", 1, 1_000, 0));
    lines.put("dBm", new Line("dBW", 1, 1, -30));
  }

  private static void matter(Map<String, Line> lines) {
    lines.put("hPa", new Line("Pa", 100, 1, 0));
    lines.put("ug/m3", new Line("kg/m3", 1, 1e9, 0));
    lines.put("mg/l", new Line("kg/m3", 1, 1_000, 0));
    lines.put("ug/l", new Line("kg/m3", 1, 1e6, 0));
    lines.put("g/l", new Line("kg/m3", 1, 1, 0));
    lines.put("/100", new Line("/", 1, 100, 0));
    lines.put("/1000", new Line("/", 1, 1_000, 0));
    lines.put("ppm", new Line("/", 1, 1e6, 0));
    lines.put("ppb", new Line("/", 1, 1e9, 0));
    lines.put("ppt", new Line("/", 1, 1e12, 0));
  }

  private static void information(Map<String, Line> lines) {
    lines.put("KiB", new Line("B", 1_024, 1, 0));
    lines.put("GB", new Line("B", 1e9, 1, 0));
    lines.put("B/s", new Line("bit/s", 8, 1, 0));
    lines.put("Mbit/s", new Line("bit/s", 1e6, 1, 0));
    lines.put("MB/s", new Line("bit/s", 8e6, 1, 0));
  }
}
