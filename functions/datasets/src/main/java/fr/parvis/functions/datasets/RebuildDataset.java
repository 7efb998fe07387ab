package fr.parvis.functions.datasets;

import fr.parvis.domain.Page;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.DatasetState;
import fr.parvis.opendata.DatasetState.Rebuilt;
import fr.parvis.opendata.DatasetStates;
import fr.parvis.opendata.lots.Fact;
import fr.parvis.opendata.lots.Kind;
import fr.parvis.opendata.lots.Settle;
import fr.parvis.opendata.lots.TakeFact;
import fr.parvis.procedures.RequestLine;
import fr.parvis.reports.Reports.Received;
import fr.parvis.territory.Commune;
import fr.parvis.territory.Service;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads a dataset's source from its beginning, and brings rows to agree with it. What it finds is
 * kept with the dataset's state: normally nothing, for every change was told by an event.
 */
final class RebuildDataset {

  private static final int PAGE = 100;

  /** No town took reports by a computer long before, whatever it imported. */
  private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);

  private final Sources sources;
  private final TakeFact takeFact;
  private final Settle settle;
  private final DatasetStates states;
  private final InstantSource clock;

  RebuildDataset(
      Sources sources,
      TakeFact takeFact,
      Settle settle,
      DatasetStates states,
      InstantSource clock) {
    this.sources = sources;
    this.takeFact = takeFact;
    this.settle = settle;
    this.states = states;
    this.clock = clock;
  }

  /** Rebuilds one dataset. Cut off, it begins anew, and finds less to do. */
  Rebuilt run(Dataset dataset, Territory territory) {
    var count = new Count();
    switch (dataset.origin()) {
      case REPORTS, REPORT_FIGURES -> reports(territory, count);
      case PROCEDURES -> requests(territory, count);
      case SENSOR_NETWORK -> count.add(sources.network().agree(territory));
      case DAILY_MEASURES -> measures(territory, count);
      case CATALOGUE -> count.add(sources.catalogue().agree(territory));
    }
    var found = count.rebuilt(clock.instant());
    states.change(
        DatasetState.unknown(dataset.id(), clock.instant()), state -> state.rebuilt(found));
    return found;
  }

  private void reports(Territory territory, Count count) {
    var communes = territory.communes().stream().map(Commune::insee).collect(Collectors.toSet());
    var zone = territory.zoneId();
    // Month by month: the list of a longer span reads all its months for each page.
    var last = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    for (var month = FIRST_MONTH; !month.isAfter(last); month = month.plusMonths(1)) {
      var received = received(communes, month);
      Page.all(after -> sources.reports().listReceived(received, PAGE, after))
          .forEach(report -> take(ReportFacts.of(report, zone), count));
    }
    agree(Set.of(Kind.RECEIVED, Kind.CLOSED), count);
  }

  private static Received received(Set<String> communes, YearMonth month) {
    var from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var to = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    return new Received(communes, from, to, Optional.empty(), Optional.empty());
  }

  /** What retention erased stays counted: the figures of a month do not change with it. */
  private void requests(Territory territory, Count count) {
    var services = territory.services().stream().map(Service::id).collect(Collectors.toSet());
    var zone = territory.zoneId();
    for (var service : services) {
      var one = Set.of(service);
      Page.all(after -> sources.requests().listOpen(one, PAGE, after)).forEach(taking(zone, count));
      Page.all(after -> sources.requests().listEnded(one, PAGE, after))
          .forEach(taking(zone, count));
    }
    agree(Set.of(Kind.FILED, Kind.DECIDED), count);
  }

  /** A list shows no history, so each request is read; one that was erased meanwhile is no fact. */
  private Consumer<RequestLine> taking(ZoneId zone, Count count) {
    return line ->
        sources
            .requests()
            .find(line.reference())
            .ifPresent(request -> take(RequestFacts.of(request, zone), count));
  }

  private void measures(Territory territory, Count count) {
    var measures = sources.measures(territory);
    for (var series : sources.network().series(territory)) {
      count.add(measures.rebuild(series, clock.instant()));
    }
  }

  private void take(List<Fact> facts, Count count) {
    facts.forEach(fact -> count.add(takeFact.run(fact)));
  }

  private void agree(Set<Kind> kinds, Count count) {
    count.difference = count.difference.plus(settle.agree(kinds));
  }

  /** What was found so far. */
  private static final class Count {
    private long read;
    private Difference difference = ChangeRows.NONE;

    void add(TakeFact.Result result) {
      read++;
      difference =
          difference.plus(
              switch (result) {
                case KNOWN -> ChangeRows.NONE;
                case MISSING -> new Difference(1, 0, 0);
                case STALE -> new Difference(0, 1, 0);
              });
    }

    void add(Difference more) {
      read++;
      difference = difference.plus(more);
    }

    Rebuilt rebuilt(Instant at) {
      return new Rebuilt(
          at, read, difference.missing(), difference.stale(), difference.superfluous());
    }
  }
}
