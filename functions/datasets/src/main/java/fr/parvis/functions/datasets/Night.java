package fr.parvis.functions.datasets;

import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.CatalogueEntry;
import fr.parvis.opendata.WatchFreshness;
import fr.parvis.opendata.lots.FormLots;
import fr.parvis.territory.Territory;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;

/**
 * What is done each night: yesterday's measures, lots of what waits, and releases of what changed.
 */
final class Night {

  private final Sources sources;
  private final FormLots formLots;
  private final WatchFreshness freshness;
  private final Catalogue catalogue;
  private final Outbox outbox;
  private final InstantSource clock;

  Night(
      Sources sources,
      FormLots formLots,
      WatchFreshness freshness,
      Catalogue catalogue,
      Outbox outbox,
      InstantSource clock) {
    this.sources = sources;
    this.formLots = formLots;
    this.freshness = freshness;
    this.catalogue = catalogue;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Does it all; again is harmless, and what changed nothing costs no release.
   *
   * @throws IllegalStateException when a part failed, after the others are done
   */
  void run(Territory territory) {
    var failure = new IllegalStateException("Not all of the night could be done");
    for (var part : parts(territory)) {
      try {
        part.run();
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  private List<Runnable> parts(Territory territory) {
    var now = clock.instant();
    return List.of(
        () -> sources.network().agree(territory),
        () -> sources.measures(territory).nightly(sources.network().series(territory), now),
        () -> formLots.run(YearMonth.from(now.atZone(territory.zoneId()))),
        () -> sources.catalogue().agree(territory),
        () -> catalogue.list(territory).forEach(entry -> letOut(entry, territory)));
  }

  private void letOut(CatalogueEntry entry, Territory territory) {
    freshness.tell(entry, territory);
    if (freshness.isDue(entry)) {
      outbox.send(Message.export(entry.dataset().id()));
    }
  }
}
