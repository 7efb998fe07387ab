package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The template's Conditions: named yes-or-no questions over its parameters. */
final class Conditions {
  private final JsonNode declarations;
  private final Intrinsics intrinsics;
  private final Set<String> asking = new HashSet<>();

  /** Conditions see parameters only, so their intrinsics know nothing else. */
  Conditions(JsonNode declarations, Intrinsics.References parameters) {
    this.declarations = declarations;
    this.intrinsics = new Intrinsics(parameters, this::holds);
  }

  /** Whether the condition of this name holds. */
  boolean holds(String name) {
    if (!declarations.has(name)) {
      throw new Unresolved("the condition %s is not declared".formatted(name));
    }
    if (!asking.add(name)) {
      throw new Unresolved("the condition %s depends on itself".formatted(name));
    }
    try {
      return decide(declarations.get(name));
    } finally {
      asking.remove(name);
    }
  }

  private boolean decide(JsonNode node) {
    if (!node.isObject() || node.size() != 1) {
      throw new Unresolved("a condition must be one function, not " + node);
    }
    var function = node.properties().iterator().next();
    var argument = function.getValue();
    return switch (function.getKey()) {
      case "Condition" -> holds(argument.asText());
      case "Fn::And" -> argument.valueStream().allMatch(this::decide);
      case "Fn::Or" -> argument.valueStream().anyMatch(this::decide);
      case "Fn::Not" -> !decide(argument.get(0));
      case "Fn::Equals" ->
          intrinsics
              .resolve(argument.get(0))
              .asText()
              .equals(intrinsics.resolve(argument.get(1)).asText());
      default -> throw new Unresolved("a condition cannot be %s here".formatted(function.getKey()));
    };
  }
}
