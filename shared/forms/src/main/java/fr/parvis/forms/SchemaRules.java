package fr.parvis.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the JSON Schema of a form may say. Only words that both validators read alike are let
 * through: what must be answered and what depends on what the form says, and formats are kinds.
 */
final class SchemaRules {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final Set<String> OF_ALL = Set.of("title", "description");
  private static final Map<String, Set<String>> OF_TYPE =
      Map.of(
          "string", Set.of("minLength", "maxLength", "pattern", "enum"),
          "number", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
          "integer", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
          "boolean", Set.of(),
          "array", Set.of("minItems", "maxItems", "items"),
          "object", Set.of("properties", "additionalProperties"));

  private static final int MOST = 1_000_000;

  private SchemaRules() {}

  /** Checks the whole schema; gives its properties. */
  static Part check(Part schema) {
    if (schema.isThere()
        && schema.isObject(Set.of("type", "properties"), known("object", "$schema"))) {
      schema.member("type").isOneOf("object");
      schema.member("$schema").isOneOf(DIALECT);
      checkClosed(schema);
    }
    return schema.member("properties");
  }

  /** Checks the property of a field. */
  static void checkProperty(Part field, As as, Part properties) {
    var property = properties.member(field.member("at").text().replaceFirst("^/", ""));
    if (as == As.NOTE) {
      return;
    }
    if (!field
        .member("at")
        .check(property.isThere(), "no-property", "has no property in the schema")) {
      return;
    }
    var type = property.json().path("type").asText();
    var fits = as.type().equals(type) || (as.type().equals("number") && type.equals("integer"));
    if (property
        .member("type")
        .check(fits, "does-not-fit", "is " + as.type() + " for " + as.word())) {
      property.isObject(Set.of("type"), known(type, "type"));
      checkLimits(property);
      checkParts(property, field, as);
    }
  }

  /** The properties of a group's items. */
  static Part itemProperties(Part group, Part properties) {
    return properties
        .member(group.member("at").text().replaceFirst("^/", ""))
        .member("items")
        .member("properties");
  }

  /** Notes each property that no field asks for. */
  static void refuseUnasked(Part properties, Set<String> fields) {
    properties
        .json()
        .fieldNames()
        .forEachRemaining(name ->
            properties
                .member(name)
                .check(fields.contains("/" + name), "no-field", "is asked by no field"));
  }

  private static Set<String> known(String type, String other) {
    return List.of(OF_ALL, OF_TYPE.get(type), Set.of(other)).stream()
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private static void checkClosed(Part object) {
    var closed = object.member("additionalProperties");
    closed.check(
        !closed.isThere() || (closed.json().isBoolean() && !closed.json().asBoolean()),
        "not-supported",
        "is false: what is asked nowhere is not taken");
  }

  private static void checkLimits(Part property) {
    for (var name : List.of("minLength", "maxLength", "minItems", "maxItems")) {
      property.member(name).isWhole(0, MOST);
    }
    for (var name : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
      var limit = property.member(name);
      limit.check(!limit.isThere() || limit.json().isNumber(), "not-a-number", "is a number");
    }
    var pattern = property.member("pattern");
    if (pattern.isThere() && pattern.isText()) {
      pattern.check(
          PatternRules.isPortable(pattern.text()),
          "not-portable",
          "uses what browsers and functions read apart, or what takes too long to match");
    }
  }

  private static void checkParts(Part property, Part field, As as) {
    var items = property.member("items");
    switch (as) {
      case CHOICES, FILE -> {
        if (items.isObject(Set.of("type"), OF_ALL)) {
          items.member("type").isOneOf("string");
        }
      }
      case GROUP -> {
        if (items.isObject(Set.of("type", "properties"), known("object", "type"))) {
          items.member("type").isOneOf("object");
          checkClosed(items);
        }
      }
      case ADDRESS ->
          property
              .member("properties")
              .check(!property.json().has("properties"), "not-supported", "stands in the kind");
      default -> checkChoices(property.member("enum"), field, as);
    }
  }

  private static void checkChoices(Part choices, Part field, As as) {
    var options = new Asked(as, field.json()).options();
    var said = choices.json().valueStream().map(each -> each.asText()).collect(Collectors.toSet());
    choices.check(
        !choices.isThere() || (as == As.CHOICE && said.equals(options)),
        "does-not-fit",
        "is what the options of a choice are");
  }
}
