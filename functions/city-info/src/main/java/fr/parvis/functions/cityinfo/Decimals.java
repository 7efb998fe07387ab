package fr.parvis.functions.cityinfo;

import fr.parvis.telemetry.Resolution;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as they are written, the same in JSON and in CSV. */
final class Decimals {

  /** A mean tells a little more than a single reading, not 15 digits. */
  private static final int MORE_DIGITS = 2;

  private Decimals() {}

  /** A value in decimal digits, without an exponent and without zeros at its end. */
  static BigDecimal of(double value, Resolution resolution) {
    var digits = Math.max(0, resolution.step().stripTrailingZeros().scale()) + MORE_DIGITS;
    return exact(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
  }

  /** The same number without an exponent and without zeros at its end. */
  static BigDecimal exact(BigDecimal value) {
    var plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
