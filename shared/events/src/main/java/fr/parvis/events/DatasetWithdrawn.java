package fr.parvis.events;

import java.time.Instant;

/** A release of a dataset was taken back; the aggregate is the release. */
public record DatasetWithdrawn(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.opendata";
  }
}
