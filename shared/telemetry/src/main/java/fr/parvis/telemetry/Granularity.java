package fr.parvis.telemetry;

/** What readings are brought together over, in the territory's calendar. */
public enum Granularity {
  /** Clock hours; the one that comes twice in October counts twice. */
  HOUR,
  /** Calendar days of 23, 24 or 25 hours. */
  DAY,
  /** Calendar months. */
  MONTH
}
