package fr.parvis.events;

import java.time.Instant;

/** The person who reported said whether it is repaired. */
public record ReportAnswered(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.reports";
  }
}
