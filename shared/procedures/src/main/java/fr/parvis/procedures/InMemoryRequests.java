package fr.parvis.procedures;

import static java.util.Comparator.comparing;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Requests without a table, for the tests of whoever needs requests. It keeps the same contract as
 * the real store, by the same tests.
 */
public final class InMemoryRequests implements Requests {

  private final Map<Reference, Request> kept = new ConcurrentHashMap<>();

  @Override
  public void add(Request request) {
    if (kept.putIfAbsent(request.reference(), request) != null) {
      throw new Conflict("Taken");
    }
  }

  @Override
  public void replace(Request request) {
    kept.compute(
        request.reference(), (_, read) -> requireVersion(read, request, request.version() - 1));
  }

  @Override
  public void erase(Request request) {
    kept.compute(
        request.reference(),
        (_, read) -> {
          requireVersion(read, request, request.version());
          return null;
        });
  }

  private static Request requireVersion(Request read, Request next, long version) {
    if (read == null || read.version() != version) {
      throw new Stale("Changed since read");
    }
    return next;
  }

  @Override
  public Optional<Request> find(Reference reference) {
    return Optional.ofNullable(kept.get(reference));
  }

  @Override
  public Page<RequestLine> listOpen(Set<String> services, int limit, Optional<String> after) {
    Function<Request, String> key =
        request -> request.line().lastDay().orElseThrow() + "#" + request.reference().value();
    return page(
        of(services, Status::isOpen).sorted(comparing(key)),
        key,
        place -> after.map(last -> place.compareTo(last) > 0).orElse(true),
        limit);
  }

  @Override
  public Page<RequestLine> listEnded(Set<String> services, int limit, Optional<String> after) {
    return newestFirst(of(services, Status::isEnded), Request::updatedAt, limit, after);
  }

  @Override
  public Page<RequestLine> listOfPerson(String personId, int limit, Optional<String> after) {
    var own =
        kept.values().stream()
            .filter(request -> request.personId().filter(personId::equals).isPresent());
    return newestFirst(own, request -> request.filing().createdAt(), limit, after);
  }

  @Override
  public List<Reference> listDue(LocalDate day, int limit) {
    return kept.values().stream()
        .filter(request -> request.due().filter(due -> !due.on().isAfter(day)).isPresent())
        .sorted(comparing(request -> request.due().orElseThrow().on()))
        .limit(limit)
        .map(Request::reference)
        .toList();
  }

  private Stream<Request> of(Set<String> services, Predicate<Status> statuses) {
    return kept.values().stream()
        .filter(request -> services.contains(request.service()))
        .filter(request -> statuses.test(request.status()));
  }

  private static Page<RequestLine> newestFirst(
      Stream<Request> found, Function<Request, Instant> at, int limit, Optional<String> after) {
    Function<Request, String> key =
        r -> "%012d#%s".formatted(at.apply(r).getEpochSecond(), r.reference().value());
    return page(
        found.sorted(comparing(key).reversed()),
        key,
        place -> after.map(last -> place.compareTo(last) < 0).orElse(true),
        limit);
  }

  private static Page<RequestLine> page(
      Stream<Request> sorted, Function<Request, String> key, Predicate<String> further, int limit) {
    var items = sorted.filter(r -> further.test(key.apply(r))).limit(limit + 1L).toList();
    var full = items.size() > limit;
    var shown = full ? items.subList(0, limit) : items;
    var next = full ? Optional.of(key.apply(shown.getLast())) : Optional.<String>empty();
    return new Page<>(shown.stream().map(Request::line).toList(), next);
  }
}
