package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A template as it would be deployed: parameters given, conditions decided, Globals merged,
 * intrinsic functions replaced by the values that they have on the laptop.
 */
public final class Template {
  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Globals",
          "Metadata",
          "Outputs",
          "Parameters",
          "Resources",
          "Transform");
  private static final Set<String> RESOURCE_KEYS =
      Set.of(
          "Condition",
          "DeletionPolicy",
          "DependsOn",
          "Metadata",
          "Properties",
          "Type",
          "UpdateReplacePolicy");

  private final Map<String, Resource> resources;
  private final Map<String, String> outputs;

  private Template(Map<String, Resource> resources, Map<String, String> outputs) {
    this.resources = resources;
    this.outputs = outputs;
  }

  /**
   * Reads a template.
   *
   * @param parameters values by parameter name; those with a default may be left out
   * @throws TemplateRefused listing everything in it that is wrong or not understood
   */
  public static Template read(Path path, Map<String, String> parameters) {
    return read(TemplateTree.read(path), parameters);
  }

  /**
   * Reads a template for its declarations, where no value of a parameter matters: those without a
   * default get a placeholder.
   *
   * @throws TemplateRefused listing everything in it that is wrong or not understood
   */
  public static Template declared(Path path) {
    var root = TemplateTree.read(path);
    return read(root, Parameters.placeholders(root.path("Parameters")));
  }

  private static Template read(ObjectNode root, Map<String, String> parameters) {
    refuseUnknown("section", root, SECTIONS, "");
    var references = new StackReferences(root, Parameters.of(root.path("Parameters"), parameters));
    var problems = new ArrayList<String>();
    var resources = new LinkedHashMap<String, Resource>();
    for (var entry : root.path("Resources").properties()) {
      try {
        refuseUnknown("key", entry.getValue(), RESOURCE_KEYS, entry.getKey() + ": ");
        references.find(entry.getKey()).ifPresent(r -> resources.put(entry.getKey(), r));
      } catch (TemplateRefused e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new TemplateRefused(problems);
    }
    return new Template(resources, references.outputs());
  }

  private static void refuseUnknown(String kind, JsonNode node, Set<String> known, String where) {
    for (var entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        throw new TemplateRefused(
            "%sthe %s %s is not known".formatted(where, kind, entry.getKey()));
      }
    }
  }

  /** Every resource whose condition holds, in the order of the file. */
  public List<Resource> resources() {
    return List.copyOf(resources.values());
  }

  /** The resources of one type, in the order of the file. */
  public List<Resource> resources(String type) {
    return resources.values().stream().filter(r -> r.type().equals(type)).toList();
  }

  /** The resource with this logical id; refuses when there is none. */
  public Resource resource(String logicalId) {
    var resource = resources.get(logicalId);
    if (resource == null) {
      throw new TemplateRefused("there is no resource %s".formatted(logicalId));
    }
    return resource;
  }

  /** The resource that has this ARN (of a stream too); refuses when there is none. */
  public Resource withArn(String arn) {
    return resources.values().stream()
        .filter(r -> Stream.of("Arn", "StreamArn").anyMatch(a -> arn.equals(r.attributes().get(a))))
        .findFirst()
        .orElseThrow(() -> new TemplateRefused("no resource has the ARN %s".formatted(arn)));
  }

  /** What invokes functions by this SAM event type, such as {@code SQS}. */
  public List<EventSource> eventSources(String type) {
    return eventSources().stream().filter(source -> source.type().equals(type)).toList();
  }

  /** Everything that invokes functions, in the order of the file. */
  public List<EventSource> eventSources() {
    return resources("AWS::Serverless::Function").stream()
        .flatMap(function ->
            function.properties().path("Events").properties().stream()
                .map(event -> eventSource(function, event)))
        .toList();
  }

  private static EventSource eventSource(Resource function, Map.Entry<String, JsonNode> event) {
    var node = event.getValue();
    return new EventSource(
        function, event.getKey(), node.path("Type").asText(), node.path("Properties"));
  }

  /** The stack's outputs by name. */
  public Map<String, String> outputs() {
    return outputs;
  }
}
