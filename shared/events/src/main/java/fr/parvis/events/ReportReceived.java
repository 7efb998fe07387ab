package fr.parvis.events;

import java.time.Instant;

/** A report came in; the aggregate is its reference's value. */
public record ReportReceived(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.reports";
  }
}
