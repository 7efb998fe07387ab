package fr.parvis.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the sensors' present stands: it begins in the past, goes by so many times faster, and never
 * passes the real present, for a territory takes no readings of the future.
 */
final class Pace {

  private static final double NANOS = 1e9;

  private final InstantSource clock;
  private final Instant began;
  private final Instant from;
  private final Optional<Double> speed;

  /**
   * @param from where the sensors' present begins
   * @param speed seconds of theirs in one of ours; empty: they are in our present at once
   */
  Pace(InstantSource clock, Instant from, Optional<Double> speed) {
    this.clock = clock;
    this.began = clock.instant();
    this.from = from;
    this.speed = speed;
  }

  /** The sensors' present. */
  Instant present() {
    var now = clock.instant();
    return speed.map(times -> from.plusNanos(nanos(now, times))).filter(now::isAfter).orElse(now);
  }

  private long nanos(Instant now, double times) {
    var gone = Duration.between(began, now);
    var most = Duration.between(from, now).toSeconds() + 1;
    return (long) (Math.min((double) most, gone.toNanos() / NANOS * times) * NANOS);
  }
}
