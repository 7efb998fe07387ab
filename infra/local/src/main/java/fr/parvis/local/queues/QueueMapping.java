package fr.parvis.local.queues;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.local.mappings.EventPatterns;
import fr.parvis.template.EventSource;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One {@code SQS} event source of the template, with AWS's defaults and limits.
 *
 * @param id stable name
 * @param function logical id of the function
 * @param queueUrl the queue's address, as clients give it
 * @param queueArn the queue's ARN
 * @param batchSize messages per invocation at most
 * @param window how long messages are gathered to fill a batch
 * @param concurrency invocations at once at most
 * @param partial whether the function reports the messages that failed
 * @param patterns which messages it wants, none for all; others are deleted
 */
record QueueMapping(
    String id,
    String function,
    String queueUrl,
    String queueArn,
    int batchSize,
    Duration window,
    int concurrency,
    boolean partial,
    List<String> patterns) {

  static final String[] CLAIMS = {
    "BatchSize",
    "Enabled",
    "FilterCriteria.Filters.Pattern",
    "FunctionResponseTypes",
    "MaximumBatchingWindowInSeconds",
    "Queue",
    "ScalingConfig.MaximumConcurrency"
  };

  /** Lambda begins with five pollers; a laptop never needs more unless the template limits less. */
  private static final int POLLERS = 5;

  /** Reads it, and refuses a value that AWS would refuse. */
  static QueueMapping of(EventSource source, Template template) {
    var properties = source.properties();
    var queue = template.withArn(properties.path("Queue").asText());
    var id = source.function().logicalId() + "." + source.name();
    var batchSize = number(id, properties, "BatchSize", 10, 1, 10_000);
    var window = number(id, properties, "MaximumBatchingWindowInSeconds", 0, 0, 300);
    if (batchSize > 10 && window == 0) {
      throw new TemplateRefused(
          id + ": a BatchSize above 10 needs a MaximumBatchingWindowInSeconds");
    }
    return new QueueMapping(
        id,
        source.function().logicalId(),
        queue.attribute("QueueUrl"),
        queue.arn(),
        batchSize,
        Duration.ofSeconds(window),
        Math.min(
            POLLERS,
            number(id, properties.path("ScalingConfig"), "MaximumConcurrency", POLLERS, 2, 1000)),
        StreamSupport.stream(properties.path("FunctionResponseTypes").spliterator(), false)
            .anyMatch(type -> type.asText().equals("ReportBatchItemFailures")),
        EventPatterns.ofFilterCriteria(properties));
  }

  /** A queue must hide a message for longer than its function may run, or it comes twice. */
  static void refuseShortVisibility(Resource queue, Resource function) {
    var visibility = queue.properties().path("VisibilityTimeout").asInt(30);
    var timeout = function.properties().path("Timeout").asInt(3);
    if (visibility < timeout) {
      throw new TemplateRefused(
          "%s: VisibilityTimeout is shorter than the Timeout of %s"
              .formatted(queue.logicalId(), function.logicalId()));
    }
  }

  private static int number(
      String id, JsonNode properties, String name, int otherwise, int least, int most) {
    var value = properties.path(name).asInt(otherwise);
    if (value < least || value > most) {
      throw new TemplateRefused("%s: %s must be from %d to %d".formatted(id, name, least, most));
    }
    return value;
  }
}
