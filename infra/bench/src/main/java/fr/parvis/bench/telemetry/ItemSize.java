package fr.parvis.bench.telemetry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large DynamoDB says an item is: names and values of all its attributes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">
 *     DynamoDB item sizes and formats</a>
 */
final class ItemSize {

  private static final int NESTED = 3;

  private ItemSize() {}

  static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> text(attribute.getKey()) + of(attribute.getValue()))
        .sum();
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> NESTED + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
      case M -> NESTED + value.m().size() + of(value.m());
      case BOOL, NUL -> 1;
      default -> throw new IllegalStateException("No item of ours has a " + value.type());
    };
  }

  private static int text(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A byte for two significant digits, and one more. */
  private static int number(String digits) {
    var number = new BigDecimal(digits);
    return 1 + (number.stripTrailingZeros().precision() + 1) / 2 + (number.signum() < 0 ? 1 : 0);
  }
}
