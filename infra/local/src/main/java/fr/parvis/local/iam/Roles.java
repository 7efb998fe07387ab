package fr.parvis.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.template.Claims;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The role of each function, as the template's {@code Policies} make it. */
final class Roles {
  private static final String FUNCTION = "AWS::Serverless::Function";

  private final Map<String, List<Grant>> grants = new LinkedHashMap<>();

  /**
   * Reads the roles.
   *
   * @throws TemplateRefused naming the function and what could not be enforced
   */
  Roles(Template template) {
    template
        .resources(FUNCTION)
        .forEach(function -> grants.put(function.logicalId(), grants(function)));
  }

  /** What of a template is understood here; a condition is not. */
  static Claims claims() {
    return Claims.none()
        .with(
            FUNCTION,
            "Policies.Statement.Action",
            "Policies.Statement.Effect",
            "Policies.Statement.Resource");
  }

  private static List<Grant> grants(Resource function) {
    var grants = new ArrayList<Grant>();
    for (var policy : function.properties().path("Policies")) {
      for (var statement : policy.path("Statement")) {
        refuseUnknown(function, statement);
        texts(statement.path("Action"))
            .flatMap(action ->
                texts(statement.path("Resource"))
                    .map(resource -> new Grant(function.logicalId(), action, resource)))
            .forEach(grants::add);
      }
    }
    return List.copyOf(grants);
  }

  private static void refuseUnknown(Resource function, JsonNode statement) {
    var known =
        statement.path("Effect").asText().equals("Allow")
            && texts(statement.path("Action")).noneMatch(action -> action.matches(".*[*?].*"))
            && texts(statement.path("Resource")).noneMatch(arn -> arn.matches(".*[*?].+|.*\\?"));
    if (!known) {
      throw new TemplateRefused(
          "%s: this runtime cannot enforce the statement %s"
              .formatted(function.logicalId(), statement));
    }
  }

  private static Stream<String> texts(JsonNode oneOrMore) {
    var texts = oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
    return texts.map(JsonNode::asText);
  }

  boolean has(String function) {
    return grants.containsKey(function);
  }

  /** What allows it, if anything does. */
  Optional<Grant> find(String function, Permission permission) {
    return grants.get(function).stream().filter(grant -> grant.covers(permission)).findFirst();
  }

  /** Everything that any role allows. */
  List<Grant> all() {
    return grants.values().stream().flatMap(List::stream).distinct().toList();
  }
}
