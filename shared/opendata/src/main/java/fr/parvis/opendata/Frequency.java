package fr.parvis.opendata;

import java.time.Duration;

/** How often a new release is promised; the codes of the EU's table of frequencies. */
public enum Frequency {
  DAILY(1, 1),
  WEEKLY(7, 2),
  MONTHLY(31, 5),
  QUARTERLY(92, 10),
  ANNUAL(366, 31);

  private final Duration period;
  private final Duration grace;

  Frequency(int days, int graceDays) {
    this.period = Duration.ofDays(days);
    this.grace = Duration.ofDays(graceDays);
  }

  /** The longest time between two releases that keeps the promise. */
  public Duration period() {
    return period;
  }

  /** How much longer nobody is told that the promise is broken. */
  public Duration grace() {
    return grace;
  }

  /** The code of the EU's table: {@code DAILY}. */
  public String code() {
    return name();
  }
}
