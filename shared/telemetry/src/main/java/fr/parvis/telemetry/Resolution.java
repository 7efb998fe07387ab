package fr.parvis.telemetry;

import java.math.BigDecimal;

/**
 * The smallest difference a sensor tells, 0.1 °C or 1 L. Values are stored as whole steps of it:
 * lossless for what the sensor measures, and not one bit for what it does not.
 */
public final class Resolution {

  /** Beyond it a {@code double} no longer tells whole numbers apart. */
  private static final double MAX_STEPS = 0x1p53;

  private final BigDecimal step;
  private final double multiplier;
  private final double divisor;

  private Resolution(BigDecimal step) {
    this.step = step;
    var scale = Math.max(0, step.scale());
    this.divisor = BigDecimal.ONE.scaleByPowerOfTen(scale).doubleValue();
    this.multiplier = step.scaleByPowerOfTen(scale).doubleValue();
  }

  /**
   * A resolution.
   *
   * @throws IllegalArgumentException unless the step is above zero, with at most 9 decimals and at
   *     most a million
   */
  public static Resolution of(BigDecimal step) {
    var plain = step.stripTrailingZeros();
    if (plain.signum() <= 0 || plain.scale() > 9 || plain.compareTo(new BigDecimal("1e6")) > 0) {
      throw new IllegalArgumentException("A step is above 0, with at most 9 decimals");
    }
    return new Resolution(plain);
  }

  /** A resolution given in decimal digits, {@code 0.05}. */
  public static Resolution of(String step) {
    return of(new BigDecimal(step));
  }

  /** Whether a value has a number of steps. */
  public boolean covers(double value) {
    return Math.abs(value * divisor / multiplier) < MAX_STEPS;
  }

  /** The number of steps nearest to a value that is covered. */
  public long steps(double value) {
    return Math.round(value * divisor / multiplier);
  }

  /** The value of so many steps: the {@code double} nearest to the exact decimal number. */
  public double value(long steps) {
    return steps * multiplier / divisor;
  }

  /** The value of a mean, that lies between steps. */
  public double value(double steps) {
    return steps * multiplier / divisor;
  }

  /** The step. */
  public BigDecimal step() {
    return step;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Resolution resolution && step.equals(resolution.step);
  }

  @Override
  public int hashCode() {
    return step.hashCode();
  }

  @Override
  public String toString() {
    return step.toPlainString();
  }
}
