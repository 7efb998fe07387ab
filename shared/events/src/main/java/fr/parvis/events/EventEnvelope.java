package fr.parvis.events;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as it is stored on the changed item and sent on the bus, whatever its type: {@code
 * relay} carries it without knowing what it tells.
 *
 * @param id see {@link DomainEvent#id}
 * @param type see {@link DomainEvent#type}
 * @param source see {@link DomainEvent#source}
 * @param at see {@link DomainEvent#at}
 * @param jurisdiction see {@link DomainEvent#jurisdiction}
 * @param aggregate see {@link DomainEvent#aggregate}
 * @param version see {@link DomainEvent#version}
 * @param correlation see {@link Correlation}
 */
public record EventEnvelope(
    String id,
    String type,
    String source,
    Instant at,
    String jurisdiction,
    String aggregate,
    long version,
    Optional<String> correlation) {

  /** The envelope of an event that happens now. */
  public static EventEnvelope of(DomainEvent event) {
    return new EventEnvelope(
        event.id(),
        event.type(),
        event.source(),
        event.at(),
        event.jurisdiction(),
        event.aggregate(),
        event.version(),
        Correlation.current());
  }

  /**
   * The event inside.
   *
   * @throws IllegalArgumentException when nobody here knows the type
   */
  public DomainEvent event() {
    return switch (type) {
      case "ReportReceived.v1" -> new ReportReceived(jurisdiction, at, aggregate, version);
      case "ReportDecided.v1" -> new ReportDecided(jurisdiction, at, aggregate, version);
      case "ReportAnswered.v1" -> new ReportAnswered(jurisdiction, at, aggregate, version);
      case "PersonRecorded.v1" -> new PersonRecorded(jurisdiction, at, aggregate, version);
      case "RequestSubmitted.v1" -> new RequestSubmitted(jurisdiction, at, aggregate, version);
      case "RequestChanged.v1" -> new RequestChanged(jurisdiction, at, aggregate, version);
      case "ReportErased.v1" -> new ReportErased(jurisdiction, at, aggregate, version);
      case "DatasetPublished.v1" -> new DatasetPublished(jurisdiction, at, aggregate, version);
      case "DatasetHeld.v1" -> new DatasetHeld(jurisdiction, at, aggregate, version);
      case "DatasetWithdrawn.v1" -> new DatasetWithdrawn(jurisdiction, at, aggregate, version);
      case "DatasetLate.v1" -> new DatasetLate(jurisdiction, at, aggregate, version);
      default -> throw new IllegalArgumentException("Unknown event type " + type);
    };
  }
}
