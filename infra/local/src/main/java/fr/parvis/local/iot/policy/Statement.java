package fr.parvis.local.iot.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement of a policy.
 *
 * @param allows whether its effect is Allow; it is Deny otherwise
 * @param actions what it speaks of
 * @param resources what it speaks of it on
 * @param attachedOnly whether it speaks of connections only whose certificate is attached to the
 *     thing
 */
record Statement(
    boolean allows, Set<Action> actions, List<ResourcePattern> resources, boolean attachedOnly) {
  private static final Set<String> KEYS =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");
  private static final String ATTACHED = "iot:Connection.Thing.IsAttached";

  /** Reads a statement; refuses what it does not know rather than allow too much or too little. */
  static Statement of(JsonNode json) {
    for (var key : json.properties()) {
      if (!KEYS.contains(key.getKey())) {
        throw new UnknownInPolicy(key.getKey());
      }
    }
    return new Statement(
        effect(json.path("Effect").asText()),
        texts(json.path("Action")).map(Statement::action).collect(Collectors.toSet()),
        texts(json.path("Resource")).map(ResourcePattern::of).toList(),
        attachedOnly(json.path("Condition")));
  }

  private static boolean effect(String text) {
    return switch (text) {
      case "Allow" -> true;
      case "Deny" -> false;
      default -> throw new UnknownInPolicy("Effect " + text);
    };
  }

  private static Action action(String text) {
    return Action.find(text).orElseThrow(() -> new UnknownInPolicy("Action " + text));
  }

  private static boolean attachedOnly(JsonNode condition) {
    if (condition.isMissingNode()) {
      return false;
    }
    var value = condition.path("Bool").path(ATTACHED);
    if (condition.size() != 1
        || condition.path("Bool").size() != 1
        || !texts(value).toList().equals(List.of("true"))) {
      throw new UnknownInPolicy("Condition " + condition);
    }
    return true;
  }

  private static Stream<String> texts(JsonNode oneOrMore) {
    var texts = oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
    return texts.map(JsonNode::asText);
  }

  /** Whether it speaks of this connection doing this. */
  boolean concerns(Connection connection, Action action, String target) {
    return actions.contains(action)
        && (!attachedOnly || connection.thing().isPresent())
        && resources.stream().anyMatch(r -> r.matches(action.resource(target), connection));
  }
}
