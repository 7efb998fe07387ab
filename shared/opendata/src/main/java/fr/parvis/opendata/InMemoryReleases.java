package fr.parvis.opendata;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Releases without a table, by the same contract, for the tests of whoever needs releases. */
public final class InMemoryReleases implements Releases {

  private final Map<ReleaseId, Release> kept = new ConcurrentHashMap<>();

  @Override
  public void add(Release release) {
    if (kept.putIfAbsent(release.id(), release) != null) {
      throw new Conflict("There is already such a Release");
    }
  }

  @Override
  public void replace(Release release) {
    kept.compute(
        release.id(),
        (_, read) -> {
          if (read == null || read.version() != release.version() - 1) {
            throw new Stale("The Release was changed since it was read");
          }
          return release;
        });
  }

  @Override
  public Optional<Release> find(ReleaseId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Page<Release> list(String dataset, int limit, Optional<String> after) {
    var found =
        kept.values().stream()
            .filter(release -> release.id().dataset().equals(dataset))
            .filter(release ->
                after.map(place -> release.id().padded().compareTo(place) < 0).orElse(true))
            .sorted(Comparator.comparingLong((Release release) -> release.id().number()).reversed())
            .limit(limit + 1L)
            .toList();
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    var shown = found.subList(0, limit);
    return new Page<>(shown, Optional.of(shown.getLast().id().padded()));
  }
}
