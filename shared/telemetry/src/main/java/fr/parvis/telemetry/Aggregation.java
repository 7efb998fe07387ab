package fr.parvis.telemetry;

/** How the values of an observed property come together over an hour, a day, a month. */
public enum Aggregation {
  /** Each value counts what happened since the one before: bicycles, rain, energy of a period. */
  SUM,
  /** Each value is a level: power, temperature, flow. */
  MEAN,
  /** Each value is a state: a lamp, a parking place. */
  LAST,
  /**
   * Each value is a meter's index: what counts is what it rose. A drop to less than half is a meter
   * that was replaced or began again at zero; a smaller drop is water flowing back, or a reading
   * corrected, and counts as it is, so that the sum of rises stays the difference of indexes.
   */
  COUNTER;

  /** What a counter rose between two readings, in steps. */
  public static long rise(long before, long after) {
    var reset = after >= 0 && after < before / 2;
    return reset ? after : after - before;
  }
}
