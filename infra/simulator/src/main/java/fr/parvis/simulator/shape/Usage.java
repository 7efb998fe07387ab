package fr.parvis.simulator.shape;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Something that people use up: so much a day, spread by their habit. Its total since it was
 * installed grows without a break, and its rate is what the total grows by.
 */
public final class Usage {

  /** When everything was installed; before it nothing was used. */
  private static final LocalDate INSTALLED = LocalDate.of(2015, 1, 1);

  private static final int HOURS = 24;
  private static final double DAILY_NOISE = 0.1;
  private static final double HOURLY_NOISE = 0.35;
  private static final Duration RATE_WINDOW = Duration.ofMinutes(15);

  private final double perDay;
  private final Habit habit;
  private final ToDoubleFunction<LocalDate> season;
  private final Chance chance;
  private final ZoneId zone;
  private double[] totals = {0};
  private Day last;
  private double[] lastCurve;

  /**
   * @param perDay what is used on a weekday of spring
   * @param season factor of a day
   */
  public Usage(
      double perDay, Habit habit, ToDoubleFunction<LocalDate> season, Chance chance, ZoneId zone) {
    this.perDay = perDay;
    this.habit = habit;
    this.season = season;
    this.chance = chance;
    this.zone = zone;
    this.last = Day.of(INSTALLED, zone);
    this.lastCurve = curve(last);
  }

  /** What was used since it was installed. */
  public double total(long millis) {
    var date = Day.date(millis, zone);
    if (date.isBefore(INSTALLED)) {
      return 0;
    }
    if (!date.equals(last.date())) {
      last = Day.of(date, zone);
      lastCurve = curve(last);
    }
    return before(date) + ofDay(date) * share(last.fraction(millis));
  }

  /** What is used in a second, over the quarter of an hour that ends. */
  public double rate(long millis) {
    return (total(millis) - total(millis - RATE_WINDOW.toMillis())) / RATE_WINDOW.toSeconds();
  }

  /** What was used in the time that ends. */
  public double during(Duration before, long millis) {
    return total(millis) - total(millis - before.toMillis());
  }

  /** The total at the start of a day. */
  private double before(LocalDate date) {
    var days = (int) (date.toEpochDay() - INSTALLED.toEpochDay());
    if (days >= totals.length) {
      var from = totals.length;
      totals = Arrays.copyOf(totals, days + 1);
      for (var day = from; day <= days; day++) {
        totals[day] = totals[day - 1] + ofDay(INSTALLED.plusDays(day - 1));
      }
    }
    return totals[days];
  }

  private double ofDay(LocalDate date) {
    var noise = StrictMath.exp(DAILY_NOISE * chance.normal(date.toEpochDay()));
    return perDay * habit.weight(date.getDayOfWeek()) * season.applyAsDouble(date) * noise;
  }

  /** What share of the day's use is over at the start of each hour. */
  private double[] curve(Day day) {
    var curve = new double[HOURS + 1];
    for (var hour = 0; hour < HOURS; hour++) {
      var noise = 1 + HOURLY_NOISE * (2 * chance.uniform(-(day.number() * HOURS + hour)) - 1);
      curve[hour + 1] = curve[hour] + habit.weight(day, hour) * noise;
    }
    return Arrays.stream(curve).map(share -> share / curve[HOURS]).toArray();
  }

  private double share(double fraction) {
    var hours = fraction * HOURS;
    var hour = (int) hours;
    return lastCurve[hour] + (hours - hour) * (lastCurve[hour + 1] - lastCurve[hour]);
  }
}
