package fr.parvis.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.local.mappings.EventPatterns;
import fr.parvis.template.EventSource;
import fr.parvis.template.TemplateRefused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * One {@code DynamoDB} event source of the template, with AWS's defaults and limits.
 *
 * @param id stable name, the key of its positions
 * @param function logical id of the function
 * @param functionArn ARN of the function
 * @param streamArn ARN of the stream as the template sees it
 * @param latest whether it begins with the records made after its first start, not with the oldest
 * @param batchSize records per invocation at most
 * @param window how long records are gathered to fill a batch
 * @param retries how often a batch is tried again, -1 without end
 * @param maximumAge how old a record may be to be tried, empty without limit
 * @param bisect whether a failed batch is split in two
 * @param lanes how many batches of one shard run at once, each key always in the same lane
 * @param partial whether the function reports the record that failed
 * @param patterns which records it wants, none for all
 * @param destination ARN of the queue or bucket that learns of what was given up
 */
record StreamMapping(
    String id,
    String function,
    String functionArn,
    String streamArn,
    boolean latest,
    int batchSize,
    Duration window,
    int retries,
    Optional<Duration> maximumAge,
    boolean bisect,
    int lanes,
    boolean partial,
    List<String> patterns,
    Optional<String> destination) {

  static final String[] CLAIMS = {
    "BatchSize",
    "BisectBatchOnFunctionError",
    "DestinationConfig.OnFailure.Destination",
    "DestinationConfig.OnFailure.Type",
    "Enabled",
    "FilterCriteria.Filters.Pattern",
    "FunctionResponseTypes",
    "MaximumBatchingWindowInSeconds",
    "MaximumRecordAgeInSeconds",
    "MaximumRetryAttempts",
    "ParallelizationFactor",
    "StartingPosition",
    "Stream"
  };

  /** Reads it, and refuses a value that AWS would refuse. */
  static StreamMapping of(EventSource source) {
    var properties = new Values(source);
    var age = properties.number("MaximumRecordAgeInSeconds", -1, -1, 604_800);
    return new StreamMapping(
        source.function().logicalId() + "." + source.name(),
        source.function().logicalId(),
        source.function().arn(),
        properties.node("Stream").asText(),
        properties.oneOf("StartingPosition", "TRIM_HORIZON", "LATEST").equals("LATEST"),
        properties.number("BatchSize", 100, 1, 10_000),
        Duration.ofSeconds(properties.number("MaximumBatchingWindowInSeconds", 0, 0, 300)),
        properties.number("MaximumRetryAttempts", -1, -1, 10_000),
        age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
        properties.node("BisectBatchOnFunctionError").asBoolean(false),
        properties.number("ParallelizationFactor", 1, 1, 10),
        properties.contains("FunctionResponseTypes", "ReportBatchItemFailures"),
        EventPatterns.ofFilterCriteria(source.properties()),
        Optional.ofNullable(
            properties.node("DestinationConfig").at("/OnFailure/Destination").textValue()));
  }

  /** The mapping's identifier as AWS forms them, the same on each start. */
  UUID uuid() {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads properties of a source and tells where one is wrong. */
  private record Values(EventSource source) {
    JsonNode node(String name) {
      return source.properties().path(name);
    }

    int number(String name, int otherwise, int least, int most) {
      var value = node(name).asInt(otherwise);
      if (value < least || value > most) {
        throw refused(name, "must be from %d to %d".formatted(least, most));
      }
      return value;
    }

    String oneOf(String name, String... known) {
      var value = node(name).asText();
      if (!List.of(known).contains(value)) {
        throw refused(name, "must be one of " + List.of(known));
      }
      return value;
    }

    boolean contains(String name, String value) {
      return StreamSupport.stream(node(name).spliterator(), false)
          .anyMatch(item -> item.asText().equals(value));
    }

    private TemplateRefused refused(String name, String why) {
      return new TemplateRefused(
          "%s.Events.%s: %s %s".formatted(source.function().logicalId(), source.name(), name, why));
    }
  }
}
