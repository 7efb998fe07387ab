package fr.parvis.events;

import java.time.Instant;

/** A dataset has no new release though one was promised; the aggregate is the dataset's id. */
public record DatasetLate(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.opendata";
  }
}
