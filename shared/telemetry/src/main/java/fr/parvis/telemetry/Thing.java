package fr.parvis.telemetry;

import java.util.List;
import java.util.Optional;

/**
 * Something of the territory that sends readings (SensorThings: Thing): a meter, a building's
 * gateway, a street light.
 *
 * @param id its name, as in its certificate and its topics
 * @param jurisdiction INSEE code of the commune it stands in
 * @param name for people
 * @param description for people
 * @param location where it stands
 * @param datastreams its series
 * @param version grows with each change
 */
public record Thing(
    String id,
    String jurisdiction,
    String name,
    String description,
    Location location,
    List<Datastream> datastreams,
    long version) {

  /** Takes a copy. */
  public Thing {
    datastreams = List.copyOf(datastreams);
  }

  /** Its series of an id, if it has one. */
  public Optional<Datastream> datastream(SeriesId series) {
    return datastreams.stream().filter(one -> one.id().equals(series)).findFirst();
  }

  /** With other series. */
  public Thing with(List<Datastream> series) {
    return new Thing(id, jurisdiction, name, description, location, series, version);
  }
}
