package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Siret;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constraints of a field, held against a cell of its type. */
record Broken(Constraints rules, Field field) {

  /** A rule that a cell breaks, and what it asks. */
  record Rule(String rule, String asked) {}

  /** The first rule that the cell breaks. */
  Optional<Rule> of(Object cell) {
    return Stream.of(values(cell), pattern(cell), siret(cell), length(cell), bounds(cell))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Rule> values(Object cell) {
    return rule(
        !rules.values().isEmpty() && !rules.values().contains(cell),
        "enum",
        rules.values().stream().map(field::write).collect(Collectors.joining(", ")));
  }

  private Optional<Rule> pattern(Object cell) {
    return rules
        .pattern()
        .filter(pattern -> !pattern.matcher(cell.toString()).matches())
        .map(pattern -> new Rule("pattern", pattern.pattern()));
  }

  private Optional<Rule> siret(Object cell) {
    return rule(rules.siret() && !Siret.isOne(cell.toString()), "siret", "");
  }

  private Optional<Rule> length(Object cell) {
    var length =
        switch (cell) {
          case JsonNode node -> node.size();
          case String text -> text.codePointCount(0, text.length());
          default -> 0;
        };
    return bound(rules.minLength(), "minLength", length, -1)
        .or(() -> bound(rules.maxLength(), "maxLength", length, 1));
  }

  private static Optional<Rule> bound(OptionalInt bound, String rule, int length, int wrong) {
    return bound.isPresent()
        ? rule(
            Integer.compare(length, bound.getAsInt()) == wrong,
            rule,
            Integer.toString(bound.getAsInt()))
        : Optional.empty();
  }

  private Optional<Rule> bounds(Object cell) {
    return rules
        .minimum()
        .filter(minimum -> minimum.compareTo(cell) > 0)
        .map(minimum -> new Rule("minimum", field.write(minimum)))
        .or(() ->
            rules
                .maximum()
                .filter(maximum -> maximum.compareTo(cell) < 0)
                .map(maximum -> new Rule("maximum", field.write(maximum))));
  }

  private static Optional<Rule> rule(boolean broken, String rule, String asked) {
    return broken ? Optional.of(new Rule(rule, asked)) : Optional.empty();
  }
}
