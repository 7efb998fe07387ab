package fr.parvis.events;

import java.time.Instant;

/** A report was erased for the person who filed it; what is left says nothing of them. */
public record ReportErased(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.reports";
  }
}
