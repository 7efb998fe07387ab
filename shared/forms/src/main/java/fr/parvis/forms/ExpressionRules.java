package fr.parvis.forms;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What an expression must be: numbers, and earlier fields that give numbers. */
record ExpressionRules(ConditionRules fields) {

  private static final List<String> KINDS =
      List.of("sum", "product", "count", "age", "days", "total", "at");

  void check(Part expression) {
    if (!expression.isThere() || expression.json().isNumber()) {
      return;
    }
    var kinds = KINDS.stream().filter(expression.json()::has).toList();
    if (!expression.check(
        kinds.size() == 1,
        "not-an-expression",
        "is a number, or has one of " + String.join(", ", KINDS))) {
      return;
    }
    var kind = kinds.getFirst();
    expression.isObject(Set.of(kind), Set.of());
    var inside = expression.member(kind);
    switch (kind) {
      case "sum", "product" -> inside.elements().forEach(this::check);
      case "count" -> reads(inside, as -> Set.of(As.GROUP, As.CHOICES, As.FILE).contains(as));
      case "age" -> reads(inside, as -> as == As.DATE);
      case "days" -> checkDays(inside);
      case "total" -> checkTotal(inside);
      default -> reads(inside, as -> as == As.NUMBER || as == As.COMPUTED);
    }
  }

  private void reads(Part pointer, Predicate<As> kind) {
    fields
        .field(pointer)
        .ifPresent(field ->
            pointer.check(
                kind.test(field.as()), "does-not-fit", "is a field of another kind than it needs"));
  }

  private void checkDays(Part days) {
    if (days.isObject(Set.of("from", "to"), Set.of())) {
      for (var end : List.of("from", "to")) {
        if (!days.member(end).text().equals("today")) {
          reads(days.member(end), as -> as == As.DATE);
        }
      }
    }
  }

  private void checkTotal(Part total) {
    var parts = total.text().split("/", -1);
    if (total.check(parts.length == 3, "not-valid", "is like /places/surface")) {
      var group = Asked.find(fields.root(), "/" + parts[1]);
      var isNumber =
          group.stream()
              .flatMap(field -> field.json().path("fields").valueStream())
              .filter(inner -> inner.path("at").asText().equals("/" + parts[2]))
              .anyMatch(inner -> Set.of("number", "computed").contains(inner.path("as").asText()));
      total.check(isNumber, "not-earlier", "is a number of a group that is asked before");
    }
  }
}
