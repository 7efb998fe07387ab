package fr.parvis.territory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the settings in a function's memory: every request needs them, and they change once a
 * month. A change is seen everywhere within {@link #KEPT}.
 */
public final class CachedTerritories implements Territories {

  /** How long the settings are believed without looking again. */
  public static final Duration KEPT = Duration.ofSeconds(60);

  private final Territories kept;
  private final InstantSource clock;
  private volatile @Nullable Read last;

  /** Remembers what {@code kept} gives. */
  public CachedTerritories(Territories kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Territory get() {
    var now = clock.instant();
    var read = last;
    if (read == null || !now.isBefore(read.at().plus(KEPT))) {
      read = new Read(kept.get(), now);
      last = read;
    }
    return read.territory();
  }

  @Override
  public void put(Territory territory) {
    kept.put(territory);
    last = null;
  }

  private record Read(Territory territory, Instant at) {}
}
