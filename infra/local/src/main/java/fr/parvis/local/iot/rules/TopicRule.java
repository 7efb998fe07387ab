package fr.parvis.local.iot.rules;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.local.iot.Distribution;
import fr.parvis.template.Resource;
import fr.parvis.template.TemplateRefused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An {@code AWS::IoT::TopicRule} that is enabled.
 *
 * @param name its physical name, which Basic Ingest uses
 * @param statement which messages it wants, and what of them
 * @param actions what it does, in order; one that fails does not stop the others
 * @param errorAction who gets the message when an action failed
 */
record TopicRule(
    String name, Statement statement, List<Action> actions, Optional<Action> errorAction) {
  private static final System.Logger LOG = System.getLogger(TopicRule.class.getName());
  private static final String VERSION = "2016-03-23";

  /** What is honoured of a rule. */
  static String[] claims() {
    var actions =
        Stream.of("Actions.", "ErrorAction.")
            .flatMap(at -> Stream.of(Actions.CLAIMS).map(at::concat));
    var payload =
        Stream.concat(Stream.of("Sql", "AwsIotSqlVersion", "RuleDisabled"), actions)
            .map("TopicRulePayload."::concat);
    return Stream.concat(Stream.of("RuleName"), payload).toArray(String[]::new);
  }

  /** Reads it, and refuses what is not done here. */
  static TopicRule of(Resource resource, Actions known) {
    var rule = "%s (%s)".formatted(resource.logicalId(), resource.name());
    var payload = resource.properties().path("TopicRulePayload");
    if (!payload.path("AwsIotSqlVersion").asText().equals(VERSION)) {
      throw new TemplateRefused("%s: AwsIotSqlVersion must be %s here".formatted(rule, VERSION));
    }
    var statement = Statement.parse(rule, payload.path("Sql").asText());
    var actions = new ArrayList<Action>();
    payload.path("Actions").forEach(action -> actions.add(known.read(rule, action)));
    return new TopicRule(
        resource.name(), statement, List.copyOf(actions), errorAction(rule, payload, known));
  }

  private static Optional<Action> errorAction(String rule, JsonNode payload, Actions known) {
    return payload.has("ErrorAction")
        ? Optional.of(known.read(rule, payload.path("ErrorAction")))
        : Optional.empty();
  }

  /** Does what the rule asks for a message; on return it is done, or the failure is kept. */
  void run(Message message, Distribution distribution) {
    try {
      var result = statement.evaluate(message);
      if (result.isPresent()) {
        run(message, result.get(), distribution);
      }
    } catch (Statement.NotJson e) {
      LOG.log(WARNING, "{0} does nothing for {1}: {2}", name, topic(message), e.getMessage());
    }
  }

  private void run(Message message, byte[] result, Distribution distribution) {
    var failures = new ArrayList<FailureDocument.Failure>();
    for (var action : actions) {
      try {
        action.effect().run(result, distribution);
      } catch (RuntimeException e) { // whatever a service throws is this action's failure
        LOG.log(WARNING, name + ": " + action.name() + " failed for " + topic(message), e);
        failures.add(FailureDocument.Failure.of(action, message, e));
      }
    }
    if (!failures.isEmpty()) {
      keep(FailureDocument.of(name, message, failures), distribution);
    }
  }

  private void keep(String failure, Distribution distribution) {
    if (errorAction.isEmpty()) {
      LOG.log(ERROR, "{0} lost a message: it has no ErrorAction", name);
      return;
    }
    errorAction.get().effect().run(failure.getBytes(StandardCharsets.UTF_8), distribution);
  }

  private static String topic(Message message) {
    return message.publication().topic();
  }
}
