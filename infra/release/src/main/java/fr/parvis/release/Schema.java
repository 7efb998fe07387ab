package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One schema of an OpenAPI document, with what it refers to and what it is composed of put
 * together.
 */
record Schema(List<JsonNode> parts) {

  static Schema of(JsonNode document, JsonNode schema) {
    return new Schema(parts(document, schema).toList());
  }

  private static Stream<JsonNode> parts(JsonNode document, JsonNode schema) {
    var referred =
        schema.has("$ref") ? parts(document, resolve(document, schema)) : Stream.<JsonNode>empty();
    var composed = schema.path("allOf").valueStream().flatMap(part -> parts(document, part));
    return Stream.of(Stream.of(schema), referred, composed).flatMap(part -> part);
  }

  /** What a reference leads to; a node without one is itself. */
  static JsonNode resolve(JsonNode document, JsonNode node) {
    return node.has("$ref")
        ? resolve(document, document.at(node.get("$ref").asText().substring(1)))
        : node;
  }

  /** None when anything will do. */
  Set<String> types() {
    return texts("type");
  }

  /** The values of an enum, or the one of a constant; none when anything will do. */
  Set<String> values() {
    var values = texts("enum");
    values.addAll(texts("const"));
    return values;
  }

  Set<String> required() {
    return texts("required");
  }

  Map<String, JsonNode> properties() {
    var properties = new TreeMap<String, JsonNode>();
    parts.forEach(p ->
        p.path("properties").properties().forEach(e -> properties.put(e.getKey(), e.getValue())));
    return properties;
  }

  /** Whether members that it does not name are refused. */
  boolean closed() {
    return find("additionalProperties")
        .filter(other -> other.isBoolean() && !other.asBoolean())
        .isPresent();
  }

  Optional<JsonNode> items() {
    return find("items");
  }

  List<JsonNode> forms() {
    var forms = new ArrayList<JsonNode>();
    Stream.of("anyOf", "oneOf")
        .forEach(word -> parts.forEach(p -> p.path(word).forEach(forms::add)));
    return forms;
  }

  /** A limit such as maxLength. */
  Optional<BigDecimal> limit(String word) {
    return find(word).map(JsonNode::decimalValue);
  }

  private Optional<JsonNode> find(String word) {
    return parts.stream().filter(part -> part.has(word)).map(part -> part.get(word)).findFirst();
  }

  private Set<String> texts(String word) {
    var texts = new TreeSet<String>();
    for (var part : parts) {
      var node = part.path(word);
      if (node.isArray()) {
        node.forEach(each -> texts.add(each.asText()));
      } else if (!node.isMissingNode()) {
        texts.add(node.asText());
      }
    }
    return texts;
  }
}
