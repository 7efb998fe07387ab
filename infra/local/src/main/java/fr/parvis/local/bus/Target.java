package fr.parvis.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.time.Duration;
import java.util.Optional;

/**
 * A queue that a rule or a schedule feeds, and what to do when it cannot be reached.
 *
 * @param name the rule or schedule and the target's id, for people
 * @param origin ARN of the rule or schedule
 * @param arn ARN of the queue
 * @param queueUrl the queue's address, as clients give it
 * @param deadLetterUrl the dead-letter queue's address
 * @param retries how often a delivery is tried again at most
 * @param maximumAge after which time a delivery is not tried again
 */
public record Target(
    String name,
    String origin,
    String arn,
    String queueUrl,
    Optional<String> deadLetterUrl,
    int retries,
    Duration maximumAge) {
  private static final int RETRIES = 185;
  private static final int AGE_SECONDS = 86_400;

  /** Reads a target; EventBridge's rules and its scheduler write them in the same way. */
  public static Target of(String name, String origin, JsonNode target, Template template) {
    var arn = target.path("Arn").asText();
    var deadLetters = target.path("DeadLetterConfig").path("Arn");
    var policy = target.path("RetryPolicy");
    return new Target(
        name,
        origin,
        arn,
        queueUrl(name, arn, template),
        deadLetters.isMissingNode()
            ? Optional.empty()
            : Optional.of(queueUrl(name, deadLetters.asText(), template)),
        policy.path("MaximumRetryAttempts").asInt(RETRIES),
        Duration.ofSeconds(policy.path("MaximumEventAgeInSeconds").asInt(AGE_SECONDS)));
  }

  private static String queueUrl(String name, String arn, Template template) {
    var resource = template.withArn(arn);
    if (!resource.type().equals("AWS::SQS::Queue")) {
      throw new TemplateRefused(
          "%s: only queues are targets here, not %s".formatted(name, resource.logicalId()));
    }
    return resource.attribute("QueueUrl");
  }
}
