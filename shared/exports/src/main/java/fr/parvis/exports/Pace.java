package fr.parvis.exports;

import java.util.function.IntSupplier;

/**
 * Tells whether there is time for one more step. The first is always taken, or nothing would ever
 * end; a cut in the middle of a step costs that step again.
 */
final class Pace {
  /** A join may take longer than any segment did. */
  private static final int SPARE_MILLIS = 120_000;

  private final IntSupplier millisLeft;
  private int left = Integer.MAX_VALUE;
  private int longest;
  private boolean begun;

  Pace(IntSupplier millisLeft) {
    this.millisLeft = millisLeft;
  }

  /** Ends the step before, and begins one if there is time. */
  boolean step() {
    var now = millisLeft.getAsInt();
    longest = begun ? Math.max(longest, left - now) : 0;
    left = now;
    var enough = !begun || now > 2 * longest + SPARE_MILLIS;
    begun = true;
    return enough;
  }
}
