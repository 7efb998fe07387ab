package fr.parvis.local.iot.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.local.iot.rules.Action.Failed;
import fr.parvis.local.lambda.Functions;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Reads the actions of the template: {@code Sqs}, {@code Lambda}, {@code DynamoDBv2}, {@code
 * Republish}. Each resource must be one of the template's.
 */
final class Actions {
  /** What is honoured below an action. */
  static final String[] CLAIMS = {
    "Sqs.QueueUrl",
    "Sqs.UseBase64",
    "Lambda.FunctionArn",
    "DynamoDBv2.PutItem.TableName",
    "Republish.Topic",
    "Republish.Qos"
  };

  private final Template template;
  private final SqsClient sqs;
  private final DynamoDbClient dynamo;
  private final Functions functions;

  Actions(Template template, SqsClient sqs, DynamoDbClient dynamo, Functions functions) {
    this.template = template;
    this.sqs = sqs;
    this.dynamo = dynamo;
    this.functions = functions;
  }

  /** Reads one action; {@code rule} names it in a refusal. */
  Action read(String rule, JsonNode action) {
    var entry =
        action.properties().stream()
            .findFirst()
            .orElseThrow(() -> new TemplateRefused(rule + ": an action is empty"));
    var settings = entry.getValue();
    return switch (entry.getKey()) {
      case "Sqs" -> sqs(rule, settings);
      case "Lambda" -> lambda(settings);
      case "DynamoDBv2" -> dynamo(rule, settings);
      case "Republish" -> republish(rule, settings);
      default ->
          throw new TemplateRefused(
              "%s: the action %s is not known here".formatted(rule, entry.getKey()));
    };
  }

  private Action sqs(String rule, JsonNode settings) {
    var queue = resource(rule, "AWS::SQS::Queue", "QueueUrl", settings.path("QueueUrl").asText());
    var url = queue.attribute("QueueUrl");
    var base64 = settings.path("UseBase64").asBoolean();
    return new Action(
        "SqsAction",
        queue.name(),
        (result, _) -> {
          var body = base64 ? Base64.getEncoder().encodeToString(result) : text(result);
          sqs.sendMessage(r -> r.queueUrl(url).messageBody(body));
        });
  }

  private Action lambda(JsonNode settings) {
    var function = template.withArn(settings.path("FunctionArn").asText());
    return new Action(
        "LambdaAction",
        function.name(),
        (result, _) -> {
          var outcome = functions.invoke(function.logicalId(), result);
          outcome
              .errorType()
              .ifPresent(type -> {
                throw new Failed(type + ": " + outcome.text());
              });
        });
  }

  private Action dynamo(String rule, JsonNode settings) {
    var name = settings.path("PutItem").path("TableName").asText();
    var table = resource(rule, "AWS::DynamoDB::Table", "Ref", name).name();
    return new Action(
        "DynamoDBv2Action",
        table,
        (result, _) -> dynamo.putItem(r -> r.tableName(table).item(ItemOfJson.item(result))));
  }

  private static Action republish(String rule, JsonNode settings) {
    var topic = settings.path("Topic").asText();
    if (topic.isEmpty() || topic.contains("$")) {
      throw new TemplateRefused(
          "%s: only a plain topic is republished to here, not %s".formatted(rule, topic));
    }
    var qos = settings.path("Qos").asInt(0);
    if (qos != 0 && qos != 1) {
      throw new TemplateRefused("%s: Qos is 0 or 1, not %d".formatted(rule, qos));
    }
    return new Action(
        "RepublishAction",
        topic,
        (result, distribution) -> distribution.publish(topic, result, qos));
  }

  private Resource resource(String rule, String type, String attribute, String value) {
    return template.resources(type).stream()
        .filter(resource -> value.equals(resource.attributes().get(attribute)))
        .findFirst()
        .orElseThrow(() ->
            new TemplateRefused("%s: the template has no %s %s".formatted(rule, type, value)));
  }

  /** A queue holds text; bytes that are none need UseBase64. */
  private static String text(byte[] result) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(result)).toString();
    } catch (CharacterCodingException e) {
      throw new Failed("The result is not text, and the action does not use base 64");
    }
  }
}
