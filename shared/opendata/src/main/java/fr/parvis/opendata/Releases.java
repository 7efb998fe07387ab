package fr.parvis.opendata;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import fr.parvis.tables.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The releases of datasets. Every change states the version it was made on.
 *
 * <p>Access patterns, keys and their cost: docs/data.md, one row a method.
 */
public interface Releases {

  /** Releases read at once, where one in particular is looked for. */
  int PAGE = 50;

  /**
   * Keeps a new release.
   *
   * @throws Conflict when its number is taken
   */
  void add(Release release);

  /**
   * Keeps a changed release.
   *
   * @throws Stale when it was changed since it was read
   */
  void replace(Release release);

  /** The release of an id, if there is one. */
  Optional<Release> find(ReleaseId id);

  /**
   * The release of an id.
   *
   * @throws NotFound when there is none
   */
  default Release get(ReleaseId id) {
    return find(id).orElseThrow(() -> new NotFound("There is no such release"));
  }

  /**
   * Releases of a dataset, newest first.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Release> list(String dataset, int limit, Optional<String> after);

  /** All releases of a dataset, newest first, read as far as they are looked at. */
  default Stream<Release> all(String dataset) {
    return Page.all(after -> list(dataset, PAGE, after));
  }

  /** The newest release that is out. */
  default Optional<Release> latest(String dataset) {
    return all(dataset).filter(release -> release.state() == Release.State.PUBLISHED).findFirst();
  }

  /**
   * The release that is being made; begins one when none is. Of two who begin at once both make the
   * same one, and the slower learns at its first checkpoint that it is stale.
   *
   * @param jurisdiction INSEE code of the commune that publishes
   */
  default Release begin(String dataset, String jurisdiction, Instant now) {
    var newest = list(dataset, 1, Optional.empty()).items().stream().findFirst();
    var building = newest.filter(release -> release.state() == Release.State.BUILDING);
    if (building.isPresent()) {
      return building.get();
    }
    var number = newest.map(release -> release.id().number()).orElse(0L) + 1;
    var begun = Release.begun(new ReleaseId(dataset, number), jurisdiction, now);
    try {
      add(begun);
      return begun;
    } catch (Conflict meanwhile) {
      return get(begun.id());
    }
  }

  /**
   * Remembers how far an export came.
   *
   * @param progress in the export's own words
   * @throws Stale when the release was changed meanwhile: by another delivery, or taken back
   */
  default Release checkpoint(Release building, String progress) {
    return kept(building.reached(progress));
  }

  /**
   * Lets a release out.
   *
   * @throws Stale when it was changed meanwhile
   */
  default Release publish(Release building, long rows, List<ReleaseFile> files, Instant now) {
    return kept(building.published(rows, files, now));
  }

  /**
   * Holds a release back; the one before stays.
   *
   * @param faults the first {@link Release#MOST_FAULTS} are kept
   * @throws Stale when it was changed meanwhile
   */
  default Release hold(
      Release building, long rows, List<Fault> faults, long faultCount, Instant now) {
    return kept(building.held(rows, faults, faultCount, now));
  }

  /**
   * Takes a release back. Again changes nothing.
   *
   * @param reason in French, for everybody
   * @throws NotFound when there is none
   * @throws Conflict when it was held: nothing of it is out
   */
  default Release withdraw(ReleaseId id, String reason, Instant now) {
    return Stale.again(
        PAGE,
        () -> {
          var release = get(id);
          return release.state() == Release.State.WITHDRAWN
              ? release
              : kept(release.withdrawn(reason, now));
        });
  }

  private Release kept(Release changed) {
    replace(changed);
    return changed;
  }
}
