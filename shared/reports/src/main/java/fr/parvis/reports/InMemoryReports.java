package fr.parvis.reports;

import static java.util.Comparator.comparing;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reports without a table, for the tests of whoever needs reports. It keeps the same contract as
 * the real store, by the same tests.
 */
public final class InMemoryReports implements Reports {

  private final Map<Reference, Report> kept = new ConcurrentHashMap<>();

  @Override
  public void add(Report report) {
    if (kept.putIfAbsent(report.reference(), report) != null) {
      throw new Conflict("Taken");
    }
  }

  @Override
  public void replace(Report report) {
    kept.compute(
        report.reference(),
        (_, read) -> {
          if (read == null || read.version() != report.version() - 1) {
            throw new Stale("Changed since read");
          }
          return report;
        });
  }

  @Override
  public Optional<Report> find(Reference reference) {
    return Optional.ofNullable(kept.get(reference));
  }

  @Override
  public Page<Report> listReceived(Received received, int limit, Optional<String> after) {
    var found =
        kept.values().stream()
            .filter(report -> received.jurisdictions().contains(report.jurisdiction()))
            .filter(report -> !report.receivedAt().isBefore(received.from()))
            .filter(report -> !report.receivedAt().isAfter(received.to()))
            .filter(report -> received.category().map(report.category()::equals).orElse(true))
            .filter(report ->
                received.open().map(open -> open == report.status().isOpen()).orElse(true));
    return newestFirst(found, Report::receivedAt, limit, after);
  }

  @Override
  public Page<Report> listOpen(Open open, int limit, Optional<String> after) {
    Function<Report, String> key = report -> key(report.dueAt(), report);
    return page(
        matching(open).sorted(comparing(key)),
        key,
        keyAt -> after.map(last -> keyAt.compareTo(last) > 0).orElse(true),
        limit);
  }

  @Override
  public Page<Report> listClosed(
      Set<String> services, Instant since, int limit, Optional<String> after) {
    return newestFirst(
        closed(services, since), report -> report.closedAt().orElseThrow(), limit, after);
  }

  @Override
  public Page<Report> listOfPerson(String personId, int limit, Optional<String> after) {
    var own =
        kept.values().stream()
            .filter(report -> report.filing().personId().filter(personId::equals).isPresent());
    return newestFirst(own, Report::receivedAt, limit, after);
  }

  @Override
  public Count countOpen(Open open) {
    return new Count(matching(open).count(), false);
  }

  @Override
  public Count countClosed(Set<String> services, Instant since) {
    return new Count(closed(services, since).count(), false);
  }

  private Stream<Report> matching(Open open) {
    return kept.values().stream()
        .filter(report -> report.status().isOpen())
        .filter(report -> open.services().contains(report.service()))
        .filter(report -> open.dueBefore().map(report.dueAt()::isBefore).orElse(true))
        .filter(report -> open.status().map(report.status()::equals).orElse(true));
  }

  private Stream<Report> closed(Set<String> services, Instant since) {
    return kept.values().stream()
        .filter(report -> services.contains(report.service()))
        .filter(report -> report.closedAt().filter(at -> !at.isBefore(since)).isPresent());
  }

  private static Page<Report> newestFirst(
      Stream<Report> found, Function<Report, Instant> at, int limit, Optional<String> after) {
    Function<Report, String> key = report -> key(at.apply(report), report);
    return page(
        found.sorted(comparing(key).reversed()),
        key,
        keyAt -> after.map(last -> keyAt.compareTo(last) < 0).orElse(true),
        limit);
  }

  private static Page<Report> page(
      Stream<Report> sorted, Function<Report, String> key, Predicate<String> further, int limit) {
    var items = sorted.filter(report -> further.test(key.apply(report))).limit(limit + 1L).toList();
    var full = items.size() > limit;
    var shown = full ? items.subList(0, limit) : items;
    return new Page<>(shown, full ? Optional.of(key.apply(shown.getLast())) : Optional.empty());
  }

  private static String key(Instant at, Report report) {
    return "%012d#%s".formatted(at.getEpochSecond(), report.reference().value());
  }
}
