package fr.parvis.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.mappings.BatchResponse;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket in which a stream's mapping keeps the records that it gave up. */
final class FailuresBucket implements Deposit {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "aws/lambda/";

  private final Resource bucket;
  private final Template template;
  private final S3Client s3;
  private final Functions functions;

  FailuresBucket(Resource bucket, Template template, S3Client s3, Functions functions) {
    this.bucket = bucket;
    this.template = template;
    this.s3 = s3;
    this.functions = functions;
  }

  @Override
  public String name() {
    return bucket.logicalId();
  }

  @Override
  public List<Letter> letters() {
    return keys().stream().map(this::letter).toList();
  }

  /** Invokes the function with the records again; what it takes is deleted. */
  @Override
  public int sendBack() {
    var sent = 0;
    for (var key : keys()) {
      var stored = read(key);
      var payload = stored.path("payload").asText();
      var function = template.withArn(stored.at("/requestContext/functionArn").asText());
      var outcome =
          functions.invoke(function.logicalId(), payload.getBytes(StandardCharsets.UTF_8));
      if (BatchResponse.read(outcome, sequenceNumbers(payload), true).failed().isEmpty()) {
        s3.deleteObject(r -> r.bucket(bucket.name()).key(key));
        sent++;
      }
    }
    return sent;
  }

  private List<String> keys() {
    return s3
        .listObjectsV2Paginator(r -> r.bucket(bucket.name()).prefix(PREFIX))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  private Letter letter(String key) {
    var stored = read(key);
    return new Letter(
        key,
        stored.path("timestamp").asText(),
        "%s after %s invocations of %s"
            .formatted(
                stored.at("/requestContext/condition").asText(),
                stored.at("/requestContext/approximateInvokeCount").asText(),
                stored.at("/requestContext/functionArn").asText()),
        stored.path("payload").asText());
  }

  private JsonNode read(String key) {
    return tree(s3.getObjectAsBytes(r -> r.bucket(bucket.name()).key(key)).asUtf8String());
  }

  private static Set<String> sequenceNumbers(String payload) {
    var numbers = new LinkedHashSet<String>();
    for (var record : tree(payload).path("Records")) {
      numbers.add(record.at("/dynamodb/SequenceNumber").asText());
    }
    return numbers;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept failure is damaged", e);
    }
  }
}
