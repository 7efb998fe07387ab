package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a template's parameters, checked against their declarations as AWS checks them. */
final class Parameters {
  private Parameters() {}

  /** The given values completed by the declared defaults; refuses all that do not fit at once. */
  static Map<String, JsonNode> of(JsonNode declarations, Map<String, String> given) {
    var problems = new ArrayList<String>();
    var values = new HashMap<String, JsonNode>();
    for (var name : given.keySet()) {
      if (!declarations.has(name)) {
        problems.add("parameter %s is given but not declared".formatted(name));
      }
    }
    for (var entry : declarations.properties()) {
      var declaration = entry.getValue();
      var text = given.getOrDefault(entry.getKey(), declaration.path("Default").asText(null));
      if (text == null) {
        problems.add("parameter %s has no value".formatted(entry.getKey()));
      } else {
        check(entry.getKey(), declaration, text, problems);
        values.put(entry.getKey(), value(declaration, text));
      }
    }
    if (!problems.isEmpty()) {
      throw new TemplateRefused(problems);
    }
    return values;
  }

  /** A fitting value for each parameter that has no default. */
  static Map<String, String> placeholders(JsonNode declarations) {
    var placeholders = new HashMap<String, String>();
    for (var entry : declarations.properties()) {
      var declaration = entry.getValue();
      if (!declaration.has("Default")) {
        var longest = "placeholder-" + "-".repeat(declaration.path("MinLength").asInt(0));
        var text = declaration.path("Type").asText().equals("Number") ? "1" : longest;
        placeholders.put(entry.getKey(), declaration.path("AllowedValues").path(0).asText(text));
      }
    }
    return placeholders;
  }

  private static void check(String name, JsonNode declaration, String text, List<String> problems) {
    var type = declaration.path("Type").asText();
    if (!List.of("String", "Number", "CommaDelimitedList").contains(type)) {
      problems.add("parameter %s: type %s is not known here".formatted(name, type));
    }
    if (type.equals("Number") && !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      problems.add("parameter %s must be a number".formatted(name));
    }
    if (text.length() < declaration.path("MinLength").asInt(0)
        || text.length() > declaration.path("MaxLength").asInt(Integer.MAX_VALUE)) {
      problems.add("parameter %s is too short or too long".formatted(name));
    }
    var pattern = declaration.path("AllowedPattern");
    if (pattern.isTextual() && !text.matches(pattern.textValue())) {
      problems.add("parameter %s does not match %s".formatted(name, pattern.textValue()));
    }
    var allowed = declaration.path("AllowedValues");
    if (allowed.isArray() && allowed.valueStream().noneMatch(v -> v.asText().equals(text))) {
      problems.add("parameter %s must be one of %s".formatted(name, allowed));
    }
  }

  private static JsonNode value(JsonNode declaration, String text) {
    var json = JsonNodeFactory.instance;
    if (!declaration.path("Type").asText().equals("CommaDelimitedList")) {
      return json.textNode(text);
    }
    var list = json.arrayNode();
    List.of(text.split(",")).forEach(item -> list.add(item.strip()));
    return list;
  }
}
