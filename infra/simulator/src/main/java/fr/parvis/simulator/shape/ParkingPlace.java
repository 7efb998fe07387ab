package fr.parvis.simulator.shape;

import java.time.Duration;
import java.time.ZoneId;

/**
 * A parking place: cars stay for a while, and there are more of them when shops are open.
 *
 * @param busy the share of time that it is taken at the busiest hour
 */
public record ParkingPlace(double busy, Chance chance, ZoneId zone) implements Shape {

  private static final long STAY = Duration.ofMinutes(35).toMillis();
  private static final double MOST = 9;

  @Override
  public double at(long millis) {
    var day = Day.of(Day.date(millis, zone), zone);
    var wanted = Habit.OFFICES.weight(day, (int) Day.hour(millis, zone)) / MOST;
    return chance.happens(busy * wanted, Math.floorDiv(millis, STAY)) ? 1 : 0;
  }
}
