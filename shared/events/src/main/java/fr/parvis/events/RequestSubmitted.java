package fr.parvis.events;

import java.time.Instant;

/** A request was submitted; the aggregate is its reference's value. */
public record RequestSubmitted(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.procedures";
  }
}
