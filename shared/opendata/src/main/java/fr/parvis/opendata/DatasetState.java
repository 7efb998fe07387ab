package fr.parvis.opendata;

import fr.parvis.events.DatasetLate;
import fr.parvis.events.DomainEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a dataset stands between its releases.
 *
 * @param dataset its id
 * @param since when it was first looked at; its promise counts from here until a release is out
 * @param changedAt when a row last changed
 * @param lateTold until when the release was promised that the producer was last told about
 * @param rebuilt what the last rebuild found
 * @param version 0 before it is first kept, one more with each change
 * @param event what was last told
 */
public record DatasetState(
    String dataset,
    Instant since,
    Optional<Instant> changedAt,
    Optional<Instant> lateTold,
    Optional<Rebuilt> rebuilt,
    long version,
    Optional<DomainEvent> event) {

  /**
   * What a rebuild found and brought into order.
   *
   * @param at when it ended
   * @param read how many things of the source it read
   * @param missing how many rows or facts were not there
   * @param stale how many were others
   * @param superfluous how many had nothing in the source
   */
  public record Rebuilt(Instant at, long read, long missing, long stale, long superfluous) {}

  /** A dataset that was never looked at. */
  public static DatasetState unknown(String dataset, Instant now) {
    return new DatasetState(
        dataset,
        now.truncatedTo(ChronoUnit.MILLIS),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** A row changed. */
  public DatasetState changed(Instant now) {
    var at = Optional.of(now.truncatedTo(ChronoUnit.MILLIS));
    return new DatasetState(dataset, since, at, lateTold, rebuilt, version + 1, event);
  }

  /** The producer is told once for each promise that was broken. */
  DatasetState toldLate(Instant promised, String jurisdiction, Instant now) {
    var next = version + 1;
    var late = new DatasetLate(jurisdiction, now, dataset, next);
    return new DatasetState(
        dataset, since, changedAt, Optional.of(promised), rebuilt, next, Optional.of(late));
  }

  /** A rebuild ended. */
  public DatasetState rebuilt(Rebuilt result) {
    return new DatasetState(
        dataset, since, changedAt, lateTold, Optional.of(result), version + 1, event);
  }
}
