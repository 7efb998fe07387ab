package fr.parvis.events;

import java.time.Instant;

/** A service planned, finished or declined a report. */
public record ReportDecided(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.reports";
  }
}
