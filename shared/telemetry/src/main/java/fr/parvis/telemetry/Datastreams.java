package fr.parvis.telemetry;

import java.util.Collection;
import java.util.Map;

/** Knows the series that are registered. */
public interface Datastreams {

  /** Those of the given series that are registered. */
  Map<SeriesId, Datastream> find(Collection<SeriesId> ids);

  /** The series of a zone, by their number in it. */
  Map<Integer, Datastream> list(Zone zone);
}
