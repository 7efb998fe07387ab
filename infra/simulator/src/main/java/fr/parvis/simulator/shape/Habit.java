package fr.parvis.simulator.shape;

import java.time.DayOfWeek;

/**
 * How people's use of something spreads over the hours of a day, one digit an hour, and the days of
 * a week.
 */
public enum Habit {
  /** Water and energy of homes: up in the morning, home in the evening, at home on Sundays. */
  HOMES("111112697544554445787642", "111111247887776555677642", 1.08, 1.12),
  /** A school: open on weekdays, kept warm at night. */
  SCHOOL("111123479999789985321111", "111111111111111111111111", 0.3, 0.3),
  /** Offices and counters: open on weekdays, and on Saturday mornings. */
  OFFICES("111111248999779996321111", "111111112444322111111111", 0.5, 0.35),
  /** A gymnasium: classes by day, clubs in the evening, matches on Sundays. */
  SPORT("000000013554355568998510", "000000002588877888754210", 0.9, 0.8),
  /** Who goes to work in the centre. */
  INBOUND("100000269943344345432111", "100000011246775677643211", 0.75, 0.55),
  /** Who comes back from it. */
  OUTBOUND("100000012333554455998432", "100000011235666778765321", 0.75, 0.55);

  private final String weekday;
  private final String weekend;
  private final double saturday;
  private final double sunday;

  Habit(String weekday, String weekend, double saturday, double sunday) {
    this.weekday = weekday;
    this.weekend = weekend;
    this.saturday = saturday;
    this.sunday = sunday;
  }

  /** How much of it there is in an hour, beside the other hours of the day. */
  double weight(Day day, int hour) {
    return (day.isWeekend() ? weekend : weekday).charAt(hour) - '0';
  }

  /** How much of it there is on such a day, beside a weekday. */
  double weight(DayOfWeek day) {
    return switch (day) {
      case SATURDAY -> saturday;
      case SUNDAY -> sunday;
      default -> 1;
    };
  }
}
