package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a condition must be: it reads fields that are asked before it, and compares them with what
 * they can be.
 *
 * @param root the earlier fields of the form
 * @param item the earlier fields of the same group
 */
record ConditionRules(Map<String, Asked> root, Map<String, Asked> item) {

  void check(Part condition) {
    if (!condition.isThere() || condition.json().isBoolean()) {
      return;
    }
    for (var name : List.of("all", "any")) {
      if (condition.json().has(name)) {
        condition.isObject(Set.of(name), Set.of());
        condition.member(name).elements().forEach(this::check);
        return;
      }
    }
    if (condition.json().has("not")) {
      condition.isObject(Set.of("not"), Set.of());
      check(condition.member("not"));
      return;
    }
    checkTest(condition);
  }

  private void checkTest(Part test) {
    var operators =
        Stream.of(Condition.Operator.values())
            .filter(operator -> test.json().has(operator.word))
            .toList();
    if (!test.check(
        operators.size() == 1,
        "not-a-condition",
        "has all, any, not, or at with one of equals, in, atLeast, atMost, filled, includes")) {
      return;
    }
    var operator = operators.getFirst();
    if (test.isObject(Set.of("at", operator.word), Set.of())) {
      var value = test.member(operator.word);
      field(test.member("at")).ifPresent(field -> checkValue(operator, value, field));
    }
  }

  /** The earlier field that a pointer reads; a fault when there is none. */
  Optional<Asked> field(Part at) {
    var pointer = at.text();
    var field =
        pointer.startsWith("./")
            ? Asked.find(item, pointer.substring(1))
            : Asked.find(root, pointer);
    var answered = field.filter(found -> found.as() != As.NOTE);
    at.check(answered.isPresent(), "not-earlier", "is a field that is asked before");
    return answered;
  }

  private static void checkValue(Condition.Operator operator, Part value, Asked field) {
    var fits =
        switch (operator) {
          case FILLED -> value.json().isBoolean();
          case EQUALS -> canEqual(value.json(), field);
          case IN ->
              value.json().isArray()
                  && !value.json().isEmpty()
                  && value.json().valueStream().allMatch(each -> canEqual(each, field));
          case AT_LEAST, AT_MOST -> hasOrder(value.json(), field);
          case INCLUDES -> field.as() == As.CHOICES && field.options().contains(value.text());
        };
    value.check(fits, "does-not-fit", "is nothing that this field can be compared with so");
  }

  private static boolean canEqual(JsonNode value, Asked field) {
    return switch (field.as()) {
      case TEXT, LONG_TEXT, DATE, MAIL, PHONE, SIRET, IBAN, COMMUNE -> value.isTextual();
      case CHOICE -> value.isTextual() && field.options().contains(value.asText());
      case NUMBER, COMPUTED -> value.isNumber();
      case YES_NO, HONOUR -> value.isBoolean();
      case CHOICES, ADDRESS, FILE, GROUP, NOTE -> false;
    };
  }

  private static boolean hasOrder(JsonNode value, Asked field) {
    if (field.as() == As.DATE) {
      return value.isTextual()
          && (value.asText().equals("today") || CalendarDay.parse(value.asText()).isPresent());
    }
    return field.isNumber() && value.isNumber();
  }
}
