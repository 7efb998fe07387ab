package fr.parvis.events;

import java.time.Instant;

/**
 * Something that happened to one aggregate. It arrives at least once and in any order: subscribers
 * remember {@link #version} per aggregate and ignore what is older.
 *
 * <p>Renaming a type or changing a meaning is a new type, {@code …V2}, published beside the old one
 * until nobody listens to that.
 */
public sealed interface DomainEvent
    permits DatasetHeld,
        DatasetLate,
        DatasetPublished,
        DatasetWithdrawn,
        PersonRecorded,
        ReportAnswered,
        ReportDecided,
        ReportErased,
        ReportReceived,
        RequestChanged,
        RequestSubmitted {

  /** INSEE code of the commune it happened in. */
  String jurisdiction();

  /** When it happened. */
  Instant at();

  /** Id of what changed, without its kind: a reference's value, a person's id. */
  String aggregate();

  /** The aggregate's version after the change; grows by one with each. */
  long version();

  /** Who tells: {@code parvis.reports}; the capability that owns the aggregate. */
  String source();

  /** What is told: {@code ReportReceived.v1}, the bus's detail-type. */
  default String type() {
    return getClass().getSimpleName() + ".v1";
  }

  /** The same change has the same id, whoever tells it again; another change another. */
  default String id() {
    return source() + "/" + aggregate() + "/" + version();
  }
}
