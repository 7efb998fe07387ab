package fr.parvis.simulator.shape;

/**
 * Chance that can be asked again: a number drawn for a name and an index is always the same one,
 * whatever was drawn before. So a reading does not depend on when the simulator was started.
 *
 * @param seed tells one sequence of chances from another
 */
public record Chance(long seed) {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  /** The chance of one subject, independent of the others'. */
  public Chance of(String name) {
    return new Chance(mix(seed + GOLDEN * (name.hashCode() * 2L + 1)));
  }

  /** A number from 0 to below 1, each as likely. */
  public double uniform(long index) {
    return (mix(seed ^ mix(index * GOLDEN + 1)) >>> 11) * UNIT;
  }

  /** A number around 0, of standard deviation 1 (Box and Muller). */
  public double normal(long index) {
    var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(index * 2)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(index * 2 + 1));
  }

  /** Whether something happens that happens so often. */
  public boolean happens(double probability, long index) {
    return uniform(index) < probability;
  }

  /** A whole number from 0 to below a bound. */
  public int below(int bound, long index) {
    return (int) (uniform(index) * bound);
  }

  /**
   * A number from -1 to 1 that wanders slowly.
   *
   * @param periodMillis about how long it takes to become another
   */
  public double wander(long millis, long periodMillis) {
    var step = Math.floorDiv(millis, periodMillis);
    var way = Math.floorMod(millis, periodMillis) / (double) periodMillis;
    var eased = way * way * (3 - 2 * way);
    return 2 * (uniform(step) * (1 - eased) + uniform(step + 1) * eased) - 1;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mix(long value) {
    var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
