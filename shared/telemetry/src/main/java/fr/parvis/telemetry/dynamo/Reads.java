package fr.parvis.telemetry.dynamo;

/** How fresh a read must be. */
enum Reads {
  /** May miss the last second; half the price. */
  EVENTUAL,
  /** Sees every write acknowledged before. */
  CONSISTENT;

  boolean consistent() {
    return this == CONSISTENT;
  }
}
