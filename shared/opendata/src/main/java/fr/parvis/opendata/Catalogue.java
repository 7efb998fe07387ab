package fr.parvis.opendata;

import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Brings together what is known of each dataset. */
public final class Catalogue {

  private final Rows rows;
  private final Releases releases;
  private final DatasetStates states;
  private final InstantSource clock;

  /**
   * @param rows as they stand
   * @param releases of them
   * @param states of the datasets
   * @param clock tells now
   */
  public Catalogue(Rows rows, Releases releases, DatasetStates states, InstantSource clock) {
    this.rows = rows;
    this.releases = releases;
    this.states = states;
    this.clock = clock;
  }

  /** All datasets, in the order of the catalogue. */
  public List<CatalogueEntry> list(Territory territory) {
    return Datasets.all().stream().map(dataset -> entry(dataset, territory)).toList();
  }

  /**
   * The entry of a dataset.
   *
   * @throws fr.parvis.domain.NotFound when none is declared
   */
  public CatalogueEntry get(String dataset, Territory territory) {
    return entry(Datasets.get(dataset), territory);
  }

  private CatalogueEntry entry(Dataset dataset, Territory territory) {
    var now = clock.instant();
    var state = states.find(dataset.id()).orElseGet(() -> DatasetState.unknown(dataset.id(), now));
    var newest = releases.list(dataset.id(), 1, Optional.empty()).items().stream().findFirst();
    var latest = newest.filter(Catalogue::isOut).or(() -> releases.latest(dataset.id()));
    return new CatalogueEntry(
        dataset,
        territory.publisher(),
        territory.communes(),
        covers(dataset, territory.zoneId()),
        state,
        newest,
        latest,
        latest.flatMap(this::firstBegunAt),
        Freshness.of(dataset.frequency(), latest, state.since(), now));
  }

  private static boolean isOut(Release release) {
    return release.state() == Release.State.PUBLISHED;
  }

  private Optional<Instant> firstBegunAt(Release latest) {
    return latest.id().number() == 1
        ? Optional.of(latest.begunAt())
        : releases.find(new ReleaseId(latest.id().dataset(), 1)).map(Release::begunAt);
  }

  private Optional<CatalogueEntry.Covers> covers(Dataset dataset, ZoneId zone) {
    return dataset
        .temporal()
        .flatMap(column -> {
          var order = RowQuery.by(column);
          var first = cell(dataset, order).map(cell -> firstDay(cell, zone));
          var last = cell(dataset, order.reversed()).map(cell -> lastDay(cell, zone));
          return first.flatMap(from -> last.map(to -> new CatalogueEntry.Covers(from, to)));
        });
  }

  private Optional<Object> cell(Dataset dataset, RowQuery order) {
    return rows.page(dataset, order, 1, Optional.empty()).items().stream()
        .findFirst()
        .flatMap(row -> row.find(order.column()));
  }

  private static LocalDate firstDay(Object cell, ZoneId zone) {
    return switch (cell) {
      case YearMonth month -> month.atDay(1);
      case Year year -> year.atDay(1);
      default -> day(cell, zone);
    };
  }

  private static LocalDate lastDay(Object cell, ZoneId zone) {
    return switch (cell) {
      case YearMonth month -> month.atEndOfMonth();
      case Year year -> year.atMonth(12).atEndOfMonth();
      default -> day(cell, zone);
    };
  }

  private static LocalDate day(Object cell, ZoneId zone) {
    return switch (cell) {
      case LocalDate day -> day;
      case Instant instant -> LocalDate.ofInstant(instant, zone);
      default -> throw new IllegalStateException("A temporal column holds times");
    };
  }
}
