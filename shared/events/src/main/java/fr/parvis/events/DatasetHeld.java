package fr.parvis.events;

import java.time.Instant;

/**
 * A release of a dataset was held back, for rows break its schema; the aggregate is the release.
 */
public record DatasetHeld(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.opendata";
  }
}
