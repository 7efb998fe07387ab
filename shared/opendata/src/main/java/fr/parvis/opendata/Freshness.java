package fr.parvis.opendata;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a dataset keeps its promise of new releases.
 *
 * @param releasedAt when the latest release came out, if one is out
 * @param promisedAt by when the next is promised
 * @param late whether that is over, with its grace
 */
public record Freshness(Optional<Instant> releasedAt, Instant promisedAt, boolean late) {

  /**
   * How a dataset stands.
   *
   * @param latest the newest release that is out
   * @param since from when the promise counts before the first release
   */
  public static Freshness of(
      Frequency frequency, Optional<Release> latest, Instant since, Instant now) {
    var releasedAt = latest.flatMap(Release::at);
    var promisedAt = releasedAt.orElse(since).plus(frequency.period());
    return new Freshness(releasedAt, promisedAt, promisedAt.plus(frequency.grace()).isBefore(now));
  }
}
