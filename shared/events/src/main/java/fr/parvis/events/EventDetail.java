package fr.parvis.events;

import java.time.Instant;
import java.util.Optional;

/**
 * The {@code detail} of an event on the bus; source and type travel beside it, in EventBridge's own
 * fields.
 */
public record EventDetail(
    String id,
    Instant at,
    String jurisdiction,
    String aggregate,
    long version,
    Optional<String> correlation) {

  /** The detail of a stored event. */
  public static EventDetail of(EventEnvelope envelope) {
    return new EventDetail(
        envelope.id(),
        envelope.at(),
        envelope.jurisdiction(),
        envelope.aggregate(),
        envelope.version(),
        envelope.correlation());
  }

  /** The event again, with the bus's {@code source} and {@code detail-type}. */
  public EventEnvelope envelope(String source, String type) {
    return new EventEnvelope(id, type, source, at, jurisdiction, aggregate, version, correlation);
  }
}
