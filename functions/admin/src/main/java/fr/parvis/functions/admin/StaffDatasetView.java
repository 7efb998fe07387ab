package fr.parvis.functions.admin;

import fr.parvis.domain.Language;
import fr.parvis.messages.Messages;
import fr.parvis.opendata.CatalogueEntry;
import fr.parvis.opendata.Release;
import fr.parvis.tables.Fault;
import fr.parvis.territory.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dataset as the town hall sees it. */
final class StaffDatasetView {

  private static final Messages FRENCH = Messages.of(Language.FR);
  private static final Messages ENGLISH = Messages.of(Language.EN);

  private StaffDatasetView() {}

  private record LatestView(long number, Instant at, long rows) {}

  private record HeldView(long number, Instant at, long faultCount) {}

  private record FaultView(
      long line, String row, String column, String rule, String asked, Words words) {}

  private record ReleaseView(
      long number,
      Release.State state,
      Instant at,
      long rows,
      long faultCount,
      Optional<String> reason) {}

  /** What the list shows. */
  static Map<String, Object> line(CatalogueEntry entry) {
    var dataset = entry.dataset();
    var view = new LinkedHashMap<String, Object>();
    view.put("id", dataset.id());
    view.put("title", dataset.title());
    view.put("frequency", dataset.frequency());
    view.put("late", entry.freshness().late());
    view.put("promisedAt", entry.freshness().promisedAt());
    view.put("changedAt", entry.state().changedAt());
    view.put("latest", entry.latest().map(StaffDatasetView::latest));
    view.put("held", newest(entry, Release.State.HELD).map(StaffDatasetView::held));
    view.put("building", newest(entry, Release.State.BUILDING).isPresent());
    view.put("score", entry.quality().score());
    return view;
  }

  /** What its page shows, with its releases from the newest. */
  static Map<String, Object> whole(CatalogueEntry entry, List<Release> releases) {
    var view = new LinkedHashMap<>(line(entry));
    var faults = newest(entry, Release.State.HELD).map(Release::faults).orElse(List.of());
    view.put("faults", faults.stream().map(StaffDatasetView::fault).toList());
    view.put("releases", releases.stream().map(StaffDatasetView::release).toList());
    return view;
  }

  /** The newest release, if it stands so. */
  private static Optional<Release> newest(CatalogueEntry entry, Release.State state) {
    return entry.newest().filter(release -> release.state() == state);
  }

  private static LatestView latest(Release release) {
    return new LatestView(release.id().number(), release.since(), release.rows());
  }

  private static HeldView held(Release release) {
    return new HeldView(release.id().number(), release.since(), release.faultCount());
  }

  private static FaultView fault(Fault fault) {
    var words = new Words(fault.words(FRENCH), fault.words(ENGLISH));
    return new FaultView(
        fault.line(), fault.row(), fault.column(), fault.rule(), fault.asked(), words);
  }

  private static ReleaseView release(Release release) {
    return new ReleaseView(
        release.id().number(),
        release.state(),
        release.since(),
        release.rows(),
        release.faultCount(),
        release.reason());
  }
}
