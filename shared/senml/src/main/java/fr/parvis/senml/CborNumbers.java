package fr.parvis.senml;

import fr.parvis.senml.CborInput.Head;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/** The three ways CBOR writes a number that SenML allows: integer, float, decimal fraction. */
final class CborNumbers {

  private static final int POSITIVE_BIG = 2;
  private static final int NEGATIVE_BIG = 3;
  private static final int DECIMAL_FRACTION = 4;
  // Past these no double is left, and no arithmetic on huge numbers is done for nobody.
  private static final int MAX_EXPONENT = 1_000;
  private static final int MAX_BIG_BYTES = 32;

  private CborNumbers() {}

  /** The number that begins with {@code head}; empty, with the item passed over, if it is none. */
  static OptionalDouble read(CborInput input, Head head) {
    return switch (head.major()) {
      case CborInput.UNSIGNED, CborInput.NEGATIVE -> OptionalDouble.of(integer(head).doubleValue());
      case CborInput.TAG -> tagged(input, head);
      case CborInput.SIMPLE -> simple(head);
      default -> {
        input.skip(head);
        yield OptionalDouble.empty();
      }
    };
  }

  private static OptionalDouble simple(Head head) {
    return switch (head.info()) {
      case 25 -> OptionalDouble.of(Float.float16ToFloat((short) head.argument()));
      case 26 -> OptionalDouble.of(Float.intBitsToFloat((int) head.argument()));
      case 27 -> OptionalDouble.of(Double.longBitsToDouble(head.argument()));
      case 31 -> throw CborInput.malformed("A break stands where a number is due.");
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble tagged(CborInput input, Head tag) {
    var content = input.head();
    if (tag.argument() != DECIMAL_FRACTION
        || content.major() != CborInput.ARRAY
        || content.indefinite()
        || content.argument() != 2) {
      input.skip(content);
      return OptionalDouble.empty();
    }
    var exponent = big(input, input.head());
    var mantissa = big(input, input.head());
    if (exponent.isEmpty() || mantissa.isEmpty()) {
      return OptionalDouble.empty();
    }
    return scaled(mantissa.get(), exponent.get());
  }

  private static OptionalDouble scaled(BigInteger mantissa, BigInteger exponent) {
    if (exponent.abs().compareTo(BigInteger.valueOf(MAX_EXPONENT)) > 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(new BigDecimal(mantissa, -exponent.intValue()).doubleValue());
  }

  /** An integer or a big number; empty, with the item passed over, if it is neither. */
  private static Optional<BigInteger> big(CborInput input, Head head) {
    if (head.major() == CborInput.UNSIGNED || head.major() == CborInput.NEGATIVE) {
      return Optional.of(integer(head));
    }
    if (head.major() != CborInput.TAG) {
      input.skip(head);
      return Optional.empty();
    }
    var content = input.head();
    boolean fits = content.argument() >= 0 && content.argument() <= MAX_BIG_BYTES;
    if (content.major() != CborInput.BYTES || content.indefinite() || !fits) {
      input.skip(content);
      return Optional.empty();
    }
    var magnitude = new BigInteger(1, input.string(content));
    return switch ((int) Math.min(Math.max(head.argument(), 0), Integer.MAX_VALUE)) {
      case POSITIVE_BIG -> Optional.of(magnitude);
      case NEGATIVE_BIG -> Optional.of(magnitude.not());
      default -> Optional.empty();
    };
  }

  /** CBOR integers reach from -2^64 to 2^64 - 1. */
  static BigInteger integer(Head head) {
    var unsigned = new BigInteger(Long.toUnsignedString(head.argument()));
    return head.major() == CborInput.NEGATIVE ? unsigned.not() : unsigned;
  }
}
