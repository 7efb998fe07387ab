package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * SAM's Globals: properties that every resource of a type inherits. Mappings are merged, lists are
 * put one after the other (the global one first), everything else the resource decides.
 */
final class Globals {
  private static final Map<String, String> SECTIONS =
      Map.of("AWS::Serverless::Function", "Function", "AWS::Serverless::HttpApi", "HttpApi");

  private final JsonNode globals;

  Globals(JsonNode globals) {
    this.globals = globals;
    globals
        .fieldNames()
        .forEachRemaining(section -> {
          if (!SECTIONS.containsValue(section)) {
            throw new TemplateRefused("Globals: the section %s is not known".formatted(section));
          }
        });
  }

  /** The properties of a resource of this type, with what it inherits. */
  JsonNode merge(String type, JsonNode properties) {
    var inherited = globals.path(SECTIONS.getOrDefault(type, ""));
    return inherited.isObject() ? merge(inherited, properties) : properties;
  }

  private static JsonNode merge(JsonNode inherited, JsonNode own) {
    if (inherited instanceof ObjectNode base && own instanceof ObjectNode over) {
      if (Intrinsics.isIntrinsic(base) || Intrinsics.isIntrinsic(over)) {
        return over;
      }
      var merged = base.deepCopy();
      over.properties()
          .forEach(entry -> {
            var below = base.get(entry.getKey());
            var value = entry.getValue();
            merged.set(entry.getKey(), below == null ? value : merge(below, value));
          });
      return merged;
    }
    if (inherited instanceof ArrayNode first && own instanceof ArrayNode then) {
      return first.deepCopy().addAll(then);
    }
    return own.isMissingNode() ? inherited : own;
  }
}
