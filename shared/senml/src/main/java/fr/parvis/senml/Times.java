package fr.parvis.senml;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes times absolute (RFC 8428 section 4.5.3). */
final class Times {

  /** From here on a time counts from 1970, below from now: 2^28 seconds are about eight years. */
  private static final double ABSOLUTE_FROM = 1 << 28;

  private static final double LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final Instant now;

  Times(Instant now) {
    this.now = now;
  }

  /** Empty outside the years 1970 to 9999. To the microsecond, which is what a double can hold. */
  Optional<Instant> absolute(double seconds) {
    if (!(Math.abs(seconds) <= LAST)) {
      return Optional.empty();
    }
    var start = seconds >= ABSOLUTE_FROM ? Instant.EPOCH : now;
    var time = start.plus(Math.round(seconds * 1e6), ChronoUnit.MICROS);
    return time.isBefore(Instant.EPOCH) ? Optional.empty() : Optional.of(time);
  }
}
