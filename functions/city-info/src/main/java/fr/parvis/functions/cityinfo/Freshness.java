package fr.parvis.functions.cityinfo;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a value stands for now. A sensor that missed three of its own times is silent, and what
 * it said last is shown grey and dated; but a message takes minutes through a radio network, so
 * quick sensors are given {@link #LEAST}.
 */
final class Freshness {

  private static final int CADENCES = 3;

  /** What no sensor is called silent before. */
  private static final Duration LEAST = Duration.ofMinutes(10);

  private Freshness() {}

  /** Until when a value measured at a time is fresh. */
  static Instant until(Instant at, Duration cadence) {
    var patience = cadence.multipliedBy(CADENCES);
    return at.plus(patience.compareTo(LEAST) < 0 ? LEAST : patience);
  }
}
