package fr.parvis.opendata.lots;

import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.InMemoryDatasetStates;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.Samples.Clock;
import fr.parvis.opendata.WithdrawReleases;
import fr.parvis.tables.Row;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A town whose people report, are answered, and change their mind, as a random history has it. */
final class AnonymousTown {

  static final Dataset LOTS = Datasets.get("signalements");
  static final Dataset FIGURES = Datasets.get("signalements-indicateurs");

  private final Random random;
  private final Clock clock = new Clock();
  private final InMemoryLots lots = new InMemoryLots();
  private final LateIndexRows rows = new LateIndexRows();
  private final InMemoryReleases releases = new InMemoryReleases();
  private final ChangeRows changing = new ChangeRows(rows, new InMemoryDatasetStates(), clock);
  private final Settle settle =
      new Settle(
          lots,
          List.of(new ReportLots(lots, changing)),
          new WithdrawReleases(releases, _ -> {}, clock),
          _ -> {});
  private final TakeFact takeFact = new TakeFact(lots, settle);
  private final FormLots formLots = new FormLots(lots, settle, clock);
  private final List<CellKey> reports = new ArrayList<>();
  private final Set<Integer> living = new HashSet<>();
  private final Map<ReleaseId, Version> published = new HashMap<>();

  AnonymousTown(long seed) {
    random = new Random(seed);
  }

  /** A version as readers took it away, and whose reports were in it. */
  record Version(Release release, List<Row> rows, Set<String> subjects) {}

  void step() {
    clock.pass(Duration.ofHours(1));
    rows.catchUp();
    switch (random.nextInt(12)) {
      case 0 -> erase();
      case 1, 2 -> close();
      case 3 -> formLots.run(month());
      case 4 -> {
        release(LOTS);
        release(FIGURES);
      }
      case 5 -> clock.pass(Duration.ofDays(random.nextInt(8)));
      default -> receive();
    }
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }

  private void receive() {
    var square = random.nextInt(5) == 0 ? "" : "1_" + random.nextInt(3);
    var category = random.nextInt(4) == 0 ? "graffiti" : "nid-de-poule";
    var key = new CellKey(Kind.RECEIVED, month(), "37999", "voirie", category, square);
    reports.add(key);
    living.add(reports.size() - 1);
    take(Kind.RECEIVED, reports.size() - 1, Optional.of(key), 1);
  }

  private void close() {
    any()
        .ifPresent(report -> {
          var received = reports.get(report);
          var key =
              new CellKey(
                  Kind.CLOSED, received.month(), "", received.service(), received.category(), "");
          take(Kind.CLOSED, report, Optional.of(key), 2);
        });
  }

  private void erase() {
    any()
        .ifPresent(report -> {
          living.remove(report);
          take(Kind.RECEIVED, report, Optional.empty(), 3);
          take(Kind.CLOSED, report, Optional.empty(), 3);
        });
  }

  private Optional<Integer> any() {
    return living.isEmpty()
        ? Optional.empty()
        : Optional.of(List.copyOf(living).get(random.nextInt(living.size())));
  }

  private void take(Kind kind, int report, Optional<CellKey> key, long version) {
    takeFact.run(new Fact(kind, "r" + report, version, key, report % 9));
  }

  private void release(Dataset dataset) {
    var building = releases.begin(dataset.id(), "37999", clock.instant());
    var all = changing.all(dataset, RowQuery.all(dataset));
    var out = releases.publish(building, all.size(), List.of(), clock.instant());
    published.put(out.id(), new Version(out, all, inLots()));
  }

  private Set<String> inLots() {
    var subjects = new HashSet<String>();
    for (var kind : List.of(Kind.RECEIVED, Kind.CLOSED)) {
      lots.listCells(kind, 1000, Optional.empty()).items().stream()
          .flatMap(cell -> lots.listLots(cell.key()).stream())
          .flatMap(lot -> lot.members().stream())
          .forEach(member -> subjects.add(member.subject()));
    }
    return subjects;
  }

  /** Every version that was ever out, also those taken back. */
  List<Version> everPublished(Dataset dataset) {
    return published.values().stream()
        .filter(version -> version.release().id().dataset().equals(dataset.id()))
        .sorted((a, b) -> Long.compare(a.release().id().number(), b.release().id().number()))
        .toList();
  }

  /** Versions that anybody can still get. */
  List<Version> out() {
    return published.values().stream()
        .filter(version -> releases.get(version.release().id()).state() == Release.State.PUBLISHED)
        .toList();
  }

  boolean lives(String subject) {
    return living.contains(Integer.parseInt(subject.substring(1)));
  }

  int reports() {
    return reports.size();
  }
}
