package fr.parvis.local.iot.policy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.template.Claims;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The IoT policies of a template, by name. */
public final class Policies {
  private static final String TYPE = "AWS::IoT::Policy";

  private final Map<String, List<Statement>> statements;

  private Policies(Map<String, List<Statement>> statements) {
    this.statements = statements;
  }

  /** What of a template is understood here. */
  public static Claims claims() {
    return Claims.none().with(TYPE, "PolicyDocument.**");
  }

  /**
   * Reads the policies.
   *
   * @throws TemplateRefused naming the policy and what of it could not be enforced
   */
  public static Policies of(Template template) {
    var statements = new HashMap<String, List<Statement>>();
    for (var policy : template.resources(TYPE)) {
      statements.put(policy.name(), statements(policy));
    }
    return new Policies(Map.copyOf(statements));
  }

  private static List<Statement> statements(Resource policy) {
    var document = policy.properties().path("PolicyDocument");
    try {
      for (var key : document.properties()) {
        refuseUnknown(key.getKey(), key.getValue());
      }
      return document.path("Statement").valueStream().map(Statement::of).toList();
    } catch (UnknownInPolicy e) {
      throw new TemplateRefused("%s: %s".formatted(policy.logicalId(), e.getMessage()));
    }
  }

  private static void refuseUnknown(String key, JsonNode value) {
    var known = key.equals("Version") && value.asText().equals("2012-10-17");
    if (!known && !key.equals("Statement")) {
      throw new UnknownInPolicy(key + " " + value);
    }
  }

  /** Whether there is a policy of this name. */
  public boolean has(String name) {
    return statements.containsKey(name);
  }

  /**
   * Whether policies let a connection do something. One statement must allow it and none deny it.
   *
   * @param names the policies that are attached to its certificate
   * @param target a client id, a topic or a topic filter
   */
  public boolean allow(
      Collection<String> names, Connection connection, Action action, String target) {
    var concerned =
        names.stream()
            .flatMap(name -> statements.getOrDefault(name, List.of()).stream())
            .filter(statement -> statement.concerns(connection, action, target))
            .toList();
    return !concerned.isEmpty() && concerned.stream().allMatch(Statement::allows);
  }
}
