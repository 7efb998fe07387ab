package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CloudFormation's intrinsic functions, as far as the template uses them. One that is not known is
 * refused by name rather than passed on.
 */
final class Intrinsics {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern HOLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  /** Where the values of {@code Ref} and {@code GetAtt} come from. */
  interface References {
    /** The value of {@code !Ref name}. */
    JsonNode reference(String name);

    /** The value of {@code !GetAtt name.attribute}. */
    String attribute(String name, String attribute);
  }

  private final References references;
  private final Predicate<String> condition;

  Intrinsics(References references, Predicate<String> condition) {
    this.references = references;
    this.condition = condition;
  }

  static boolean isIntrinsic(JsonNode node) {
    return node.isObject() && node.size() == 1 && isFunction(node.fieldNames().next());
  }

  private static boolean isFunction(String key) {
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  /** The node with every intrinsic function replaced; missing when it is {@code AWS::NoValue}. */
  JsonNode resolve(JsonNode node) {
    if (isIntrinsic(node)) {
      var function = node.properties().iterator().next();
      return call(function.getKey(), function.getValue());
    }
    return switch (node) {
      case ObjectNode object -> {
        var resolved = JSON.objectNode();
        object.properties().forEach(e -> setUnlessMissing(resolved, e));
        yield resolved;
      }
      case ArrayNode array -> {
        var resolved = JSON.arrayNode();
        array.forEach(item -> addUnlessMissing(resolved, resolve(item)));
        yield resolved;
      }
      default -> node;
    };
  }

  private void setUnlessMissing(ObjectNode object, Map.Entry<String, JsonNode> entry) {
    try {
      var value = resolve(entry.getValue());
      if (!value.isMissingNode()) {
        object.set(entry.getKey(), value);
      }
    } catch (Unresolved e) {
      throw e.under(entry.getKey());
    }
  }

  private static void addUnlessMissing(ArrayNode array, JsonNode value) {
    if (!value.isMissingNode()) {
      array.add(value);
    }
  }

  private JsonNode call(String function, JsonNode argument) {
    return switch (function) {
      case "Ref" ->
          argument.asText().equals("AWS::NoValue")
              ? MissingNode.getInstance()
              : references.reference(argument.asText());
      case "Fn::GetAtt" ->
          JSON.textNode(references.attribute(argument.get(0).asText(), argument.get(1).asText()));
      case "Fn::Sub" -> JSON.textNode(substitute(argument));
      case "Fn::If" -> resolve(argument.get(condition.test(argument.get(0).asText()) ? 1 : 2));
      case "Fn::Join" ->
          JSON.textNode(
              resolve(argument.get(1))
                  .valueStream()
                  .map(JsonNode::asText)
                  .collect(Collectors.joining(argument.get(0).asText())));
      case "Fn::Select" -> select(resolve(argument.get(1)), resolve(argument.get(0)).asInt(-1));
      default -> throw new Unresolved("the function %s is not known here".formatted(function));
    };
  }

  private static JsonNode select(JsonNode list, int index) {
    if (!list.has(index)) {
      throw new Unresolved("Fn::Select finds no item %d".formatted(index));
    }
    return list.get(index);
  }

  private String substitute(JsonNode argument) {
    var text = argument.isArray() ? argument.get(0).asText() : argument.asText();
    var own = new HashMap<String, String>();
    if (argument.isArray()) {
      argument
          .get(1)
          .properties()
          .forEach(e -> own.put(e.getKey(), resolve(e.getValue()).asText()));
    }
    return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(fill(hole, own)));
  }

  private String fill(MatchResult hole, Map<String, String> own) {
    var name = hole.group(2);
    if (!hole.group(1).isEmpty()) {
      return "${" + name + "}";
    }
    if (own.containsKey(name)) {
      return own.get(name);
    }
    var parts = name.split("\\.", 2);
    return parts.length == 1
        ? references.reference(name).asText()
        : references.attribute(parts[0], parts[1]);
  }
}
