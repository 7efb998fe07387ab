package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that is computed from answers; none when what it needs is not answered. Numbers are IEEE
 * doubles, as in the browser, added and multiplied in the order of the document.
 */
public sealed interface Expression {

  /** The sum of those that are there. */
  record Sum(List<Expression> of) implements Expression {}

  /** The product, when all are there. */
  record Product(List<Expression> of) implements Expression {}

  /** How many items, choices or files; 0 without. */
  record Count(String at) implements Expression {}

  /** Whole years since a day. */
  record Age(String at) implements Expression {}

  /** Days from one day to another; {@code today} is the day. */
  record Days(String from, String to) implements Expression {}

  /** The sum of a number of each item: {@code /places/surface}. */
  record Total(String group, String name) implements Expression {}

  /** A number of the document. */
  record Constant(double value) implements Expression {}

  /** A number that was answered or computed. */
  record Answer(String at) implements Expression {}

  /** Reads an expression that the checker let pass. */
  static Expression of(JsonNode json) {
    if (json.isNumber()) {
      return new Constant(json.asDouble());
    } else if (json.has("sum")) {
      return new Sum(json.get("sum").valueStream().map(Expression::of).toList());
    } else if (json.has("product")) {
      return new Product(json.get("product").valueStream().map(Expression::of).toList());
    } else if (json.has("count")) {
      return new Count(json.get("count").asText());
    } else if (json.has("age")) {
      return new Age(json.get("age").asText());
    } else if (json.has("days")) {
      var days = json.get("days");
      return new Days(days.path("from").asText(), days.path("to").asText());
    } else if (json.has("total")) {
      var parts = json.get("total").asText().split("/", -1);
      return new Total("/" + parts[1], "/" + parts[2]);
    }
    return new Answer(json.path("at").asText());
  }

  /** The number, if there is one. */
  default Optional<Double> value(Scope scope) {
    return switch (this) {
      case Sum sum -> Optional.of(sum(values(sum.of, scope)));
      case Product product -> product(product.of, scope);
      case Count count -> Optional.of((double) list(count.at, scope).count());
      case Age age -> day(age.at, scope).map(birth -> (double) age(birth, scope.today()));
      case Days days ->
          day(days.from, scope)
              .flatMap(from ->
                  day(days.to, scope).map(to -> (double) (to.toEpochDay() - from.toEpochDay())));
      case Total total ->
          Optional.of(sum(list(total.group, scope).map(item -> number(item.at(total.name)))));
      case Constant constant -> Optional.of(constant.value);
      case Answer answer -> number(scope.at(answer.at));
    };
  }

  private static Stream<Optional<Double>> values(List<Expression> of, Scope scope) {
    return of.stream().map(each -> each.value(scope));
  }

  // Not Stream.sum(): it compensates for lost digits, and the browser does not.
  private static double sum(Stream<Optional<Double>> values) {
    return values.flatMap(Optional::stream).reduce(0.0, (one, other) -> one + other);
  }

  private static Optional<Double> product(List<Expression> of, Scope scope) {
    var values = values(of, scope).toList();
    return values.stream().allMatch(Optional::isPresent)
        ? Optional.of(values.stream().flatMap(Optional::stream).reduce(1.0, (a, b) -> a * b))
        : Optional.empty();
  }

  /** The items of a list; of anything else, sent in its place, none. */
  private static Stream<JsonNode> list(String at, Scope scope) {
    var answer = scope.at(at);
    return answer.isArray() ? answer.valueStream() : Stream.empty();
  }

  private static Optional<Double> number(JsonNode answer) {
    return answer.isNumber() ? Optional.of(answer.asDouble()) : Optional.empty();
  }

  private static Optional<LocalDate> day(String at, Scope scope) {
    if (at.equals("today")) {
      return Optional.of(scope.today());
    }
    var answer = scope.at(at);
    return answer.isTextual() ? CalendarDay.parse(answer.asText()) : Optional.empty();
  }

  private static int age(LocalDate birth, LocalDate today) {
    var had =
        today.getMonthValue() > birth.getMonthValue()
            || (today.getMonthValue() == birth.getMonthValue()
                && today.getDayOfMonth() >= birth.getDayOfMonth());
    return today.getYear() - birth.getYear() - (had ? 0 : 1);
  }
}
