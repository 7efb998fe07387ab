package fr.parvis.functions.datasets;

import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.WatchFreshness;
import fr.parvis.opendata.lots.FormLots;
import fr.parvis.territory.Territory;
import java.time.InstantSource;
import java.time.YearMonth;

/** What is done each night: yesterday's measures, lots of what waits, and releases of what changed. */
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

  /** Does it all; again is harmless, and what changed nothing costs no release. */
  void run(Territory territory) {
    var now = clock.instant();
    var network = sources.network();
    network.agree(territory);
    sources.measures(territory).nightly(network.series(territory), now);
    formLots.run(YearMonth.from(now.atZone(territory.zoneId())));
    sources.catalogue().agree(territory);
    for (var entry : catalogue.list(territory)) {
      freshness.tell(entry, territory);
      if (freshness.isDue(entry)) {
        outbox.send(Message.export(entry.dataset().id()));
      }
    }
  }
}
