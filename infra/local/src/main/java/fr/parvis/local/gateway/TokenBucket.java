package fr.parvis.local.gateway;

import java.util.function.LongSupplier;

/** The token bucket by which API Gateway throttles: so many requests a second, so many at once. */
final class TokenBucket {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double ratePerSecond;
  private final double burst;
  private final LongSupplier nanos;
  private double tokens;
  private long filledAt;

  TokenBucket(double ratePerSecond, double burst, LongSupplier nanos) {
    this.ratePerSecond = ratePerSecond;
    this.burst = burst;
    this.nanos = nanos;
    this.tokens = burst;
    this.filledAt = nanos.getAsLong();
  }

  /** Takes a token; false when there is none, and the request is one too many. */
  synchronized boolean take() {
    var now = nanos.getAsLong();
    tokens = Math.min(burst, tokens + (now - filledAt) / NANOS_PER_SECOND * ratePerSecond);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
