package fr.parvis.events;

import java.time.Instant;

/** A person became known, or what is known of them changed. */
public record PersonRecorded(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.people";
  }
}
