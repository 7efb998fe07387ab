package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** When something is asked, required or stopped; it reads the answers that are kept so far. */
public sealed interface Condition {

  /** Holds whatever the answers. */
  static Condition always() {
    return new All(List.of());
  }

  /** Holds for no answers. */
  static Condition never() {
    return new Any(List.of());
  }

  /** All hold. */
  record All(List<Condition> of) implements Condition {}

  /** At least one holds. */
  record Any(List<Condition> of) implements Condition {}

  /** The other does not hold. */
  record Not(Condition of) implements Condition {}

  /**
   * An answer is so. What is not answered is nothing but not filled.
   *
   * @param at {@code /x} from the root, {@code ./x} from the item of the group
   * @param value what it is compared with; the word {@code today} is the day
   */
  record Test(String at, Operator operator, JsonNode value) implements Condition {}

  /** How an answer is compared. */
  enum Operator {
    EQUALS("equals"),
    IN("in"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    FILLED("filled"),
    INCLUDES("includes");

    final String word;

    Operator(String word) {
      this.word = word;
    }
  }

  /** Reads a condition that the checker let pass; a missing one is {@code otherwise}. */
  static Condition of(JsonNode json, Condition otherwise) {
    if (json.isMissingNode()) {
      return otherwise;
    } else if (json.isBoolean()) {
      return json.asBoolean() ? always() : never();
    } else if (json.has("all")) {
      return new All(list(json.get("all")));
    } else if (json.has("any")) {
      return new Any(list(json.get("any")));
    } else if (json.has("not")) {
      return new Not(of(json.get("not"), never()));
    }
    for (var operator : Operator.values()) {
      if (json.has(operator.word)) {
        return new Test(json.path("at").asText(), operator, json.get(operator.word));
      }
    }
    throw new IllegalArgumentException("The checker lets no such condition pass: " + json);
  }

  /** Whether it holds for these answers. */
  default boolean holds(Scope scope) {
    return switch (this) {
      case All all -> all.of.stream().allMatch(each -> each.holds(scope));
      case Any any -> any.of.stream().anyMatch(each -> each.holds(scope));
      case Not not -> !not.of.holds(scope);
      case Test test -> holds(test, scope.at(test.at), scope);
    };
  }

  private static boolean holds(Test test, JsonNode answer, Scope scope) {
    var value = test.value;
    return switch (test.operator) {
      case EQUALS -> isSame(answer, value);
      case IN -> value.valueStream().anyMatch(each -> isSame(answer, each));
      case AT_LEAST -> isOrdered(today(value, scope), answer);
      case AT_MOST -> isOrdered(answer, today(value, scope));
      case FILLED -> answer.isMissingNode() != value.asBoolean();
      case INCLUDES ->
          answer.isArray() && answer.valueStream().anyMatch(each -> isSame(each, value));
    };
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return (one.isNumber() && other.isNumber())
        ? one.asDouble() == other.asDouble()
        : one.equals(other);
  }

  /** Numbers by size, days (ISO 8601) by their text; anything else has no order. */
  private static boolean isOrdered(JsonNode low, JsonNode high) {
    if (low.isNumber() && high.isNumber()) {
      return low.asDouble() <= high.asDouble();
    }
    return low.isTextual() && high.isTextual() && low.asText().compareTo(high.asText()) <= 0;
  }

  private static JsonNode today(JsonNode value, Scope scope) {
    return value.isTextual() && value.asText().equals("today")
        ? TextNode.valueOf(scope.today().toString())
        : value;
  }

  private static List<Condition> list(JsonNode json) {
    return json.valueStream().map(each -> of(each, never())).toList();
  }
}
