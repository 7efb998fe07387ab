package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.local.iot.rules.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a WHERE clause: NOT binds closer than AND, and AND closer than OR. */
final class Conditions {
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  private final Tokens tokens;
  private final Operands operands;

  Conditions(Tokens tokens, Operands operands) {
    this.tokens = tokens;
    this.operands = operands;
  }

  Expression read() {
    var condition = conjunction();
    while (tokens.takeKeyword("OR")) {
      condition = Operators.or(condition, conjunction());
    }
    return condition;
  }

  private Expression conjunction() {
    var condition = negation();
    while (tokens.takeKeyword("AND")) {
      condition = Operators.and(condition, negation());
    }
    return condition;
  }

  private Expression negation() {
    return tokens.takeKeyword("NOT") ? Operators.not(negation()) : comparison();
  }

  private Expression comparison() {
    if (tokens.takeIf("(")) {
      var condition = read();
      tokens.expect(")");
      return condition;
    }
    var left = operands.read();
    if (tokens.takeKeyword("IN")) {
      return Operators.in(left, choices());
    }
    var symbol = tokens.peek();
    if (symbol.kind() == Kind.SYMBOL && COMPARISONS.contains(symbol.text())) {
      tokens.take();
      return Operators.comparison(symbol.text(), left, operands.read());
    }
    return left;
  }

  private List<JsonNode> choices() {
    var choices = new ArrayList<JsonNode>();
    tokens.expect("[");
    do {
      choices.add(operands.literal());
    } while (tokens.takeIf(","));
    tokens.expect("]");
    return choices;
  }
}
