package fr.parvis.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.local.mappings.EventPatterns;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code AWS::Events::Rule} that is enabled.
 *
 * @param bus name of the bus it listens to
 * @param pattern the events it wants
 * @param targets the queues it feeds
 */
record Rule(String bus, EventPatterns pattern, List<Target> targets) {
  static final String[] CLAIMS = {
    "Description",
    "EventBusName",
    "EventPattern.**",
    "Name",
    "State",
    "Targets.Arn",
    "Targets.DeadLetterConfig.Arn",
    "Targets.Id",
    "Targets.RetryPolicy.MaximumEventAgeInSeconds",
    "Targets.RetryPolicy.MaximumRetryAttempts"
  };

  /** The rules of a template that are not disabled. */
  static List<Rule> of(Template template) {
    return template.resources("AWS::Events::Rule").stream()
        .filter(rule -> !rule.properties().path("State").asText().equals("DISABLED"))
        .map(rule -> of(rule, template))
        .toList();
  }

  private static Rule of(Resource rule, Template template) {
    var properties = rule.properties();
    if (!properties.has("EventPattern")) {
      throw new TemplateRefused(rule.logicalId() + ": a rule needs an EventPattern here");
    }
    var bus = properties.path("EventBusName").asText("default");
    var targets = new ArrayList<Target>();
    for (var target : properties.path("Targets")) {
      targets.add(target(rule, target, template));
    }
    return new Rule(
        bus.substring(bus.lastIndexOf('/') + 1),
        new EventPatterns(rule.logicalId(), List.of(properties.path("EventPattern").toString())),
        targets);
  }

  private static Target target(Resource rule, JsonNode target, Template template) {
    var name = rule.logicalId() + " " + target.path("Id").asText();
    return Target.of(name, rule.arn(), target, template);
  }
}
