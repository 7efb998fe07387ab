package fr.parvis.opendata.lots;

import java.util.Locale;

/**
 * Squares of about 250 metres, everywhere on Earth: rows of equal latitude, each cut into columns
 * as wide as the row is high at its middle. A square is named {@code <row>_<column>}.
 */
public final class Grid {

  /** Degrees of latitude in 250 metres, so that a whole number of rows fits 90 degrees. */
  private static final double STEP = 90.0 / 40_000;

  /** Near the poles a column would be as wide as the world. */
  private static final double NARROWEST = 0.01;

  private Grid() {}

  /**
   * A place in degrees (WGS 84).
   *
   * @param lon longitude
   * @param lat latitude
   */
  public record Point(double lon, double lat) {}

  /** The square that a point lies in. */
  public static String square(double lon, double lat) {
    var row = (long) Math.floor(lat / STEP);
    return row + "_" + (long) Math.floor(lon / width(row));
  }

  /** The middle of a square, to a metre. */
  public static Point middle(String square) {
    var parts = square.split("_", -1);
    var row = Long.parseLong(parts[0]);
    var column = Long.parseLong(parts[1]);
    return new Point(rounded((column + 0.5) * width(row)), rounded((row + 0.5) * STEP));
  }

  private static double width(long row) {
    return STEP / Math.max(NARROWEST, Math.cos(Math.toRadians((row + 0.5) * STEP)));
  }

  private static double rounded(double degrees) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.5f", degrees));
  }
}
