package fr.parvis.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The template as it is written. The laws ask how things are named, so references stay what the
 * author typed: {@code !GetAtt ReportsTable.Arn} reads as the text {@code ReportsTable.Arn}.
 */
final class TemplateText {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static final JsonNode TEMPLATE = read("template.yaml");

  private TemplateText() {}

  /** A YAML file of the checkout. */
  static JsonNode read(String file) {
    try {
      return YAML.readTree(Checkout.text(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static JsonNode resource(String logicalId) {
    return TEMPLATE.path("Resources").path(logicalId);
  }

  static boolean has(String logicalId) {
    return TEMPLATE.path("Resources").has(logicalId);
  }

  /** Resources of one type, by logical id. */
  static List<Map.Entry<String, JsonNode>> resources(String type) {
    return TEMPLATE.path("Resources").properties().stream()
        .filter(resource -> resource.getValue().path("Type").asText().equals(type))
        .toList();
  }

  static List<String> logicalIds(String type) {
    return resources(type).stream().map(Map.Entry::getKey).toList();
  }

  /** Every object below a node, itself included, wherever it stands. */
  static Stream<JsonNode> nodes(JsonNode node) {
    return Stream.concat(Stream.of(node), node.valueStream().flatMap(TemplateText::nodes));
  }

  /** A text or a list of texts, as a list. */
  static List<String> texts(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(JsonNode::asText).toList()
        : List.of(node.asText());
  }
}
