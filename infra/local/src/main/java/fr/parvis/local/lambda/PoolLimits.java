package fr.parvis.local.lambda;

import java.time.Duration;

/**
 * How many environments a function may have, and for how long.
 *
 * @param environments how many side by side
 * @param idle how long one is kept without an event
 * @param recording how long one that records an AOT cache is kept without an event
 */
public record PoolLimits(int environments, Duration idle, Duration recording) {
  /** What suits two cores and 16 GB. */
  public static final PoolLimits LAPTOP =
      new PoolLimits(4, Duration.ofMinutes(5), Duration.ofSeconds(2));
}
