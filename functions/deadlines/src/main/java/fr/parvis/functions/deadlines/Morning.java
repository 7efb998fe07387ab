package fr.parvis.functions.deadlines;

import fr.parvis.domain.Reference;
import fr.parvis.json.Json;
import fr.parvis.procedures.ApplyDeadlines;
import fr.parvis.territory.Territories;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/** Goes through all that is due today, in its order, as long as the function has time. */
final class Morning {

  /** Requests that are looked for at once. */
  private static final int PAGE_SIZE = 100;

  /** What one request may take, with its files. */
  private static final int RESERVE_MILLIS = 10_000;

  private final Territories territories;
  private final ApplyDeadlines deadlines;
  private final InstantSource clock;

  Morning(Territories territories, ApplyDeadlines deadlines, InstantSource clock) {
    this.territories = territories;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Does all that is due by now, or by the schedule's own time should that be later.
   *
   * @throws IllegalStateException when a request failed or time ran out: the message comes again,
   *     and what is done by then stays done
   * @throws RuntimeException for a message that is not the schedule's
   */
  void run(String message, IntSupplier millisLeft) {
    var zone = territories.get().zoneId();
    var now = later(clock.instant(), scheduled(message));
    var failure = new IllegalStateException("Not all that is due could be done");
    Set<Reference> failed = new HashSet<>();
    for (var due = due(now, zone, failed); !due.isEmpty(); due = due(now, zone, failed)) {
      for (var reference : due) {
        if (millisLeft.getAsInt() < RESERVE_MILLIS) {
          failure.addSuppressed(new IllegalStateException("Time ran out"));
          throw failure;
        }
        if (!isDone(reference, now, zone, failure)) {
          failed.add(reference);
        }
      }
    }
    if (!failed.isEmpty()) {
      throw failure;
    }
  }

  private static Instant scheduled(String message) {
    var scheduled = Json.read(message, Scheduled.class);
    if (!scheduled.schedule().equals("deadlines")) {
      throw new IllegalArgumentException("Not the schedule's message");
    }
    return scheduled.time();
  }

  /** A message that waited is of today; one that a trial sends may be of a day to come. */
  private static Instant later(Instant clock, Instant scheduled) {
    return scheduled.isAfter(clock) ? scheduled : clock;
  }

  /** What failed stays due; the rest is behind it. */
  private List<Reference> due(Instant now, ZoneId zone, Set<Reference> failed) {
    return deadlines.due(now, zone, PAGE_SIZE + failed.size()).stream()
        .filter(reference -> !failed.contains(reference))
        .toList();
  }

  /** One request's failure does not stop the others; it is told when they are done. */
  private boolean isDone(Reference reference, Instant now, ZoneId zone, RuntimeException failure) {
    try {
      deadlines.run(reference, now, zone);
      return true;
    } catch (RuntimeException e) {
      failure.addSuppressed(new IllegalStateException("Request " + reference, e));
      return false;
    }
  }

  /** What the schedule sends. */
  private record Scheduled(String schedule, Instant time) {}
}
