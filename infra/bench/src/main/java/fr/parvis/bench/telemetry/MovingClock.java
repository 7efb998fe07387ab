package fr.parvis.bench.telemetry;

import java.time.Instant;
import java.time.InstantSource;

/** The present of a simulated town. */
final class MovingClock implements InstantSource {

  private volatile Instant now;

  MovingClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant instant) {
    now = instant;
  }
}
