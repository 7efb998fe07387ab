package fr.parvis.simulator.shape;

import java.time.Duration;
import java.time.ZoneId;

/**
 * When street lights are lit, and what they draw.
 *
 * @param lat degrees north
 * @param lon degrees east
 */
public record Night(double lat, double lon, ZoneId zone) {

  /** Lights come on when the sun is so far below the horizon. */
  private static final double LIT_BELOW_DEGREES = -2;

  private static final double DAY = Duration.ofDays(1).toMillis();
  private static final double TILT = 23.44;

  /** Whether lights are on. */
  public boolean isLit(long millis) {
    return elevation(millis) < LIT_BELOW_DEGREES;
  }

  /** The share of full power: half of it when streets are empty. */
  public double power(long millis) {
    if (!isLit(millis)) {
      return 0;
    }
    var hour = Day.hour(millis, zone);
    return hour >= 23 || hour < 5 ? 0.5 : 1;
  }

  /** Degrees of the sun above the horizon, to about one: enough for a lamp. */
  private double elevation(long millis) {
    var solarDay = millis / DAY + lon / 360;
    var turn = 2 * StrictMath.PI * (solarDay - StrictMath.floor(solarDay) - 0.5);
    var year = 2 * StrictMath.PI * (Day.date(millis, zone).getDayOfYear() + 10) / 365.25;
    var declination = StrictMath.toRadians(-TILT * StrictMath.cos(year));
    var latitude = StrictMath.toRadians(lat);
    return StrictMath.toDegrees(
        StrictMath.asin(
            StrictMath.sin(latitude) * StrictMath.sin(declination)
                + StrictMath.cos(latitude) * StrictMath.cos(declination) * StrictMath.cos(turn)));
  }
}
