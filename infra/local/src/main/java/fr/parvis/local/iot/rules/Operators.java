package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The operators, with the tables of AWS for what does not fit them: mostly Undefined, which runs no
 * action.
 *
 * @see <a href="https://docs.aws.amazon.com/iot/latest/developerguide/iot-sql-operators.html">AWS
 *     IoT SQL operators</a>
 */
final class Operators {
  private static final JsonNode UNDEFINED = MissingNode.getInstance();

  private Operators() {}

  static Expression and(Expression left, Expression right) {
    return (message, json) ->
        bothTruths(left.value(message, json), right.value(message, json), true);
  }

  static Expression or(Expression left, Expression right) {
    return (message, json) ->
        bothTruths(left.value(message, json), right.value(message, json), false);
  }

  static Expression not(Expression operand) {
    return (message, json) ->
        truth(operand.value(message, json))
            .<JsonNode>map(value -> BooleanNode.valueOf(!value))
            .orElse(UNDEFINED);
  }

  /** {@code symbol} is one of the six comparisons. */
  static Expression comparison(String symbol, Expression left, Expression right) {
    return (message, json) -> {
      var one = left.value(message, json);
      var other = right.value(message, json);
      return switch (symbol) {
        case "=" -> equal(one, other, true);
        case "<>" -> equal(one, other, false);
        case "<" -> order(one, other, sign -> sign < 0);
        case "<=" -> order(one, other, sign -> sign <= 0);
        case ">" -> order(one, other, sign -> sign > 0);
        case ">=" -> order(one, other, sign -> sign >= 0);
        default -> throw new IllegalArgumentException(symbol);
      };
    };
  }

  static Expression in(Expression operand, List<JsonNode> choices) {
    return (message, json) -> {
      var value = operand.value(message, json);
      return value.isMissingNode()
          ? UNDEFINED
          : BooleanNode.valueOf(choices.stream().anyMatch(choice -> same(value, choice)));
    };
  }

  private static JsonNode bothTruths(JsonNode left, JsonNode right, boolean all) {
    var one = truth(left);
    var other = truth(right);
    if (one.isEmpty() || other.isEmpty()) {
      return UNDEFINED;
    }
    return BooleanNode.valueOf(all ? (one.get() && other.get()) : (one.get() || other.get()));
  }

  /** A boolean, or the text of one. */
  static Optional<Boolean> truth(JsonNode value) {
    var text = value.isBoolean() || value.isTextual() ? value.asText() : "";
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Values of two types are never equal: 5 is not '5'. */
  private static JsonNode equal(JsonNode one, JsonNode other, boolean wanted) {
    return one.isMissingNode() || other.isMissingNode()
        ? UNDEFINED
        : BooleanNode.valueOf(same(one, other) == wanted);
  }

  private static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    return one.equals(other);
  }

  /** Both are turned into numbers: '5' is before '10'. */
  private static JsonNode order(JsonNode one, JsonNode other, IntPredicate wanted) {
    var left = number(one);
    var right = number(other);
    return left.isEmpty() || right.isEmpty()
        ? UNDEFINED
        : BooleanNode.valueOf(wanted.test(left.get().compareTo(right.get())));
  }

  private static Optional<BigDecimal> number(JsonNode value) {
    try {
      return value.isNumber() || value.isTextual()
          ? Optional.of(new BigDecimal(value.asText()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
