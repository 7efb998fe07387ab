package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers references over the whole stack: parameters, pseudo parameters and resources. */
final class StackReferences implements Intrinsics.References {
  private final ObjectNode root;
  private final Map<String, JsonNode> parameters;
  private final Conditions conditions;
  private final Intrinsics intrinsics;
  private final Globals globals;

  StackReferences(ObjectNode root, Map<String, JsonNode> parameters) {
    this.root = root;
    this.parameters = parameters;
    this.conditions = new Conditions(root.path("Conditions"), this);
    this.intrinsics = new Intrinsics(this, conditions::holds);
    this.globals = new Globals(root.path("Globals"));
  }

  private boolean exists(String logicalId) {
    var condition = declaration(logicalId).path("Condition");
    return declaration(logicalId).isObject()
        && (condition.isMissingNode() || conditions.holds(condition.asText()));
  }

  /** The resource, resolved; empty when its condition does not hold. */
  Optional<Resource> find(String logicalId) {
    try {
      return exists(logicalId) ? Optional.of(resource(logicalId)) : Optional.empty();
    } catch (Unresolved e) {
      throw new TemplateRefused("%s: %s".formatted(logicalId, e.getMessage()));
    }
  }

  private Resource resource(String logicalId) {
    var type = type(logicalId);
    var properties =
        intrinsics.resolve(globals.merge(type, declaration(logicalId).path("Properties")));
    return new Resource(logicalId, type, name(logicalId), attributes(logicalId), properties);
  }

  /** The outputs whose condition holds. */
  Map<String, String> outputs() {
    var outputs = new LinkedHashMap<String, String>();
    for (var entry : root.path("Outputs").properties()) {
      var condition = entry.getValue().path("Condition");
      if (condition.isMissingNode() || conditions.holds(condition.asText())) {
        outputs.put(entry.getKey(), intrinsics.resolve(entry.getValue().path("Value")).asText());
      }
    }
    return outputs;
  }

  @Override
  public JsonNode reference(String name) {
    if (parameters.containsKey(name)) {
      return parameters.get(name);
    }
    var pseudo = Names.PSEUDO_PARAMETERS.get(name);
    return JsonNodeFactory.instance.textNode(pseudo != null ? pseudo : referred(name));
  }

  /** SAM writes {@code !Ref Function.Alias} for what it makes of a function. */
  private String referred(String name) {
    var parts = name.split("\\.", 2);
    return attribute(parts[0], parts.length == 1 ? "Ref" : parts[1]);
  }

  @Override
  public String attribute(String name, String attribute) {
    if (!exists(name)) {
      throw new Unresolved("refers to %s, which is not there".formatted(name));
    }
    var value = attributes(name).get(attribute);
    if (value == null) {
      throw new Unresolved("%s has no attribute %s known here".formatted(name, attribute));
    }
    return value;
  }

  private Map<String, String> attributes(String logicalId) {
    return Names.attributes(
        type(logicalId), name(logicalId), property -> property(logicalId, property));
  }

  private String name(String logicalId) {
    return Names.name(logicalId, type(logicalId), property -> property(logicalId, property));
  }

  private Optional<String> property(String logicalId, String property) {
    var node = declaration(logicalId).path("Properties").path(property);
    return node.isMissingNode() ? Optional.empty() : Optional.of(intrinsics.resolve(node).asText());
  }

  private String type(String logicalId) {
    return declaration(logicalId).path("Type").asText();
  }

  private JsonNode declaration(String logicalId) {
    return root.path("Resources").path(logicalId);
  }
}
