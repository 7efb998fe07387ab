package fr.parvis.telemetry;

import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;

/**
 * Where readings are kept. What {@link #append} returned from is durable: it is there in every
 * later answer, once, whatever fails or runs beside it.
 *
 * <p>Access patterns, keys and their cost: docs/data.md, one row a method.
 */
public interface Observations {

  /**
   * Keeps readings of one zone. A reading that is there already changes nothing; another value for
   * its time replaces it.
   */
  void append(Zone zone, Bundle readings);

  /**
   * Readings of a series from a time (included) to another (not included), in milliseconds since
   * 1970.
   */
  Run list(Datastream series, long from, long to);

  /** The last reading of every series of a zone, each a run of one under the series' number. */
  Bundle latest(Zone zone);

  /** The last reading of a series before a time, as a run of one; empty when there is none. */
  Run last(Datastream series, long before);
}
