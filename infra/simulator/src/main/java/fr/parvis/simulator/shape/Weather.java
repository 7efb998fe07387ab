package fr.parvis.simulator.shape;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** The weather of the town, as in the Loire valley: mild, with a summer and a winter. */
public final class Weather {

  private static final long DAYS = Duration.ofDays(1).toMillis();
  private static final double DRY_BELOW = 0.35;

  private final Chance chance;
  private final ZoneId zone;

  /** The weather of a town in a time zone. */
  public Weather(Chance chance, ZoneId zone) {
    this.chance = chance.of("weather");
    this.zone = zone;
  }

  /** Degrees Celsius; coldest before sunrise, warmest in the afternoon. */
  public double temperature(long millis) {
    var hour = Day.hour(millis, zone);
    var daily = (3 + 1.5 * summer(millis)) * StrictMath.sin(StrictMath.PI * (hour - 9.5) / 12);
    return mean(millis) + daily + chance.of("gust").wander(millis, DAYS / 48) * 0.4;
  }

  /** Degrees Celsius, the mean around noon of a day. */
  public double mean(LocalDate date) {
    return mean(date.atTime(12, 0).atZone(zone).toInstant().toEpochMilli());
  }

  private double mean(long millis) {
    return 12 + 7.5 * summer(millis) + 4.5 * chance.of("mass").wander(millis, 4 * DAYS);
  }

  /** Percent. */
  public double humidity(long millis) {
    var seasonal = 12 + 7.5 * summer(millis);
    var dry = 3.2 * (temperature(millis) - seasonal);
    return Math.clamp(74 - 8 * summer(millis) - dry + 6 * wetness(millis), 25, 100);
  }

  /** Millimetres in the time that ends. */
  public double rain(Duration during, long millis) {
    var wet = wetness(millis) - DRY_BELOW;
    var shower = chance.of("shower").uniform(Math.floorDiv(millis, DAYS / 48));
    return wet <= 0 || shower < 0.5 ? 0 : wet * shower * 6 * during.toMinutes() / 60.0;
  }

  /** Metres per second. */
  public double wind(long millis) {
    var gusts = chance.of("wind").wander(millis, DAYS / 3) + wetness(millis);
    return Math.max(0.2, 3.2 + 1.8 * gusts + 0.5 * chance.of("squall").wander(millis, DAYS / 96));
  }

  private double wetness(long millis) {
    return chance.of("wet").wander(millis, DAYS);
  }

  private double summer(long millis) {
    return Day.summer(Day.date(millis, zone));
  }
}
