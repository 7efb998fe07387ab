package fr.parvis.events;

import java.time.Instant;

/** A request changed in any other way; the step of that version tells how. */
public record RequestChanged(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.procedures";
  }
}
