package fr.parvis.simulator.shape;

/** A quantity over time. Asked twice for the same time, it says the same. */
@FunctionalInterface
public interface Shape {

  /**
   * The quantity at a time, in the unit of its series.
   *
   * @param millis milliseconds since 1970
   */
  double at(long millis);
}
