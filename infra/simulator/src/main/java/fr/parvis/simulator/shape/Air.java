package fr.parvis.simulator.shape;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is in the air of a street: more where there is traffic, less when the wind blows. */
public final class Air {

  private static final long HOURS = Duration.ofHours(1).toMillis();

  private final Weather weather;
  private final Usage traffic;
  private final Chance chance;
  private final ZoneId zone;

  /**
   * @param traffic cars of a day in thousands, around
   */
  public Air(Weather weather, double traffic, Chance chance, ZoneId zone) {
    this.weather = weather;
    this.traffic = new Usage(traffic, Habit.OFFICES, _ -> 1, chance.of("traffic"), zone);
    this.chance = chance;
    this.zone = zone;
  }

  /** Nitrogen dioxide, micrograms per cubic metre. */
  public double nitrogenDioxide(long millis) {
    var cars = traffic.during(Duration.ofHours(1), millis);
    return Math.max(1, (7 + 26 * cars) * stillness(millis) + noise("no2", millis));
  }

  /** Ozone, micrograms per cubic metre: sun makes it, exhaust eats it. */
  public double ozone(long millis) {
    var sun = Math.max(0, StrictMath.sin(StrictMath.PI * (Day.hour(millis, zone) - 8) / 13));
    var made = 48 + 14 * summer(millis) + (16 + 16 * summer(millis)) * sun;
    return Math.max(2, made - 0.7 * nitrogenDioxide(millis) + noise("o3", millis));
  }

  /** Particles below 10 micrometres, micrograms per cubic metre: wood fires on winter evenings. */
  public double pm10(long millis) {
    var hour = Day.hour(millis, zone);
    var fires = hour > 18 ? Math.max(0, 15 - weather.temperature(millis)) * 0.6 : 0;
    var episode = 6 * chance.of("episode").wander(millis, 96 * HOURS);
    return Math.max(2, (13 + fires) * stillness(millis) + episode + noise("pm10", millis));
  }

  private double stillness(long millis) {
    return 1.4 / (0.6 + weather.wind(millis) / 4);
  }

  private double noise(String what, long millis) {
    return 2.5 * chance.of(what).wander(millis, HOURS / 3);
  }

  private double summer(long millis) {
    LocalDate date = Day.date(millis, zone);
    return Day.summer(date);
  }
}
