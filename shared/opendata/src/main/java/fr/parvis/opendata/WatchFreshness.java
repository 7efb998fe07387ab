package fr.parvis.opendata;

import fr.parvis.territory.Territory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Sees to it that what changed is let out, and that a broken promise is told once. */
public final class WatchFreshness {

  /** The next chance to keep a promise. */
  private static final Duration UNTIL_NEXT_NIGHT = Duration.ofHours(25);

  private final DatasetStates states;
  private final InstantSource clock;

  /**
   * @param states of the datasets
   * @param clock tells now
   */
  public WatchFreshness(DatasetStates states, InstantSource clock) {
    this.states = states;
    this.clock = clock;
  }

  /**
   * Whether a release is to be made now: rows changed since the newest was begun, or the promise
   * would be broken before the next night. What was held back waits until its rows change.
   */
  public boolean isDue(CatalogueEntry entry) {
    var changed =
        entry
            .state()
            .changedAt()
            .filter(at -> entry.newest().map(newest -> isMissingIn(newest, at)).orElse(true));
    var nextNight = clock.instant().plus(UNTIL_NEXT_NIGHT);
    var promised = entry.latest().isPresent() && entry.freshness().promisedAt().isBefore(nextNight);
    return changed.isPresent() || (promised && !entry.isHeld());
  }

  private static boolean isMissingIn(Release newest, Instant changedAt) {
    return switch (newest.state()) {
      case WITHDRAWN, BUILDING -> true;
      case PUBLISHED, HELD -> !changedAt.isBefore(newest.begunAt());
    };
  }

  /** Tells the producer that a dataset is late, once for each promise. */
  public void tell(CatalogueEntry entry, Territory territory) {
    var freshness = entry.freshness();
    if (!freshness.late()) {
      return;
    }
    var now = clock.instant();
    var promised = freshness.promisedAt();
    var jurisdiction = territory.communes().getFirst().insee();
    states.change(
        entry.state(),
        state ->
            state.lateTold().filter(promised::equals).isPresent()
                ? state
                : state.toldLate(promised, jurisdiction, now));
  }
}
