package fr.parvis.events;

import java.time.Instant;

/** A release of a dataset came out; the aggregate is the release, {@code arbres/12}. */
public record DatasetPublished(String jurisdiction, Instant at, String aggregate, long version)
    implements DomainEvent {

  @Override
  public String source() {
    return "parvis.opendata";
  }
}
