package fr.parvis.local.schedule;

import fr.parvis.local.bus.Target;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * An {@code AWS::Scheduler::Schedule} that is enabled.
 *
 * @param name its logical id
 * @param arn its ARN
 * @param expression when it fires
 * @param input the message, with {@code <aws.scheduler...>} where facts of the firing go
 * @param target the queue that gets the message
 */
record Schedule(
    String name, String arn, ScheduleExpression expression, String input, Target target) {
  static final String[] CLAIMS = {
    "FlexibleTimeWindow.Mode",
    "Name",
    "ScheduleExpression",
    "ScheduleExpressionTimezone",
    "State",
    "Target.Arn",
    "Target.DeadLetterConfig.Arn",
    "Target.Input",
    "Target.RetryPolicy.MaximumEventAgeInSeconds",
    "Target.RetryPolicy.MaximumRetryAttempts"
  };

  /** Reads it, and refuses what is not done here. */
  static Schedule of(Resource resource, Template template) {
    var properties = resource.properties();
    var name = resource.logicalId();
    if (!properties.at("/FlexibleTimeWindow/Mode").asText().equals("OFF")) {
      throw new TemplateRefused(name + ": only the FlexibleTimeWindow OFF is known here");
    }
    var input = properties.at("/Target/Input");
    if (!input.isTextual()) {
      throw new TemplateRefused(name + ": a schedule needs a Target.Input here");
    }
    var expression =
        ScheduleExpression.parse(
            name,
            properties.path("ScheduleExpression").asText(),
            properties.path("ScheduleExpressionTimezone").asText("UTC"));
    return new Schedule(
        name,
        resource.arn(),
        expression,
        input.asText(),
        Target.of(name, resource.arn(), properties.path("Target"), template));
  }

  /** The message of one firing. Its execution id is the same when a kill makes it fire again. */
  String message(Instant scheduled) {
    var execution =
        UUID.nameUUIDFromBytes((arn + scheduled).getBytes(StandardCharsets.UTF_8)).toString();
    return input
        .replace("<aws.scheduler.schedule-arn>", arn)
        .replace("<aws.scheduler.scheduled-time>", scheduled.toString())
        .replace("<aws.scheduler.execution-id>", execution)
        .replace("<aws.scheduler.attempt-number>", "1");
  }
}
