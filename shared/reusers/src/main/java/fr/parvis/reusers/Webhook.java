package fr.parvis.reusers;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a re-user is told of new releases.
 *
 * @param id names it, and its secret derives from it
 * @param address that takes the news by POST
 * @param datasets ids of what the news are about; empty for all datasets
 * @param since when it was asked for
 * @param failingSince when the first of the last deliveries failed, while none succeeded since
 */
public record Webhook(
    String id, URI address, List<String> datasets, Instant since, Optional<Instant> failingSince) {

  /** Who did not answer for a week is not told any more. */
  public static final Duration PATIENCE = Duration.ofDays(7);

  /** Keeps its own copy of the datasets. */
  public Webhook {
    datasets = List.copyOf(datasets);
  }

  /** Whether it wants news of a dataset. */
  public boolean wants(String dataset) {
    return datasets.isEmpty() || datasets.contains(dataset);
  }

  /** Whether nobody tries it any more. */
  public boolean isSuspended(Instant now) {
    return failingSince.filter(first -> first.plus(PATIENCE).isBefore(now)).isPresent();
  }

  /** A delivery failed; the first one counts. */
  public Webhook failing(Instant now) {
    return new Webhook(id, address, datasets, since, failingSince.or(() -> Optional.of(now)));
  }

  /** A delivery arrived. */
  public Webhook working() {
    return new Webhook(id, address, datasets, since, Optional.empty());
  }
}
