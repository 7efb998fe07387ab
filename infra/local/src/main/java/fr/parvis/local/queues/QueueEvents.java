package fr.parvis.local.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.template.Names;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Writes the messages of a queue as Lambda sends them to a function. */
final class QueueEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QueueEvents() {}

  /** The event that carries these messages. */
  static byte[] event(List<Message> messages, String queueArn) {
    var event = JsonNodeFactory.instance.objectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(record(message, queueArn)));
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  /** The message as a filter sees it: a body that is a JSON object is one, not a text. */
  static String filterable(Message message, String queueArn) {
    var record = record(message, queueArn);
    try {
      var body = JSON.readTree(message.body());
      if (body.isObject()) {
        record.set("body", body);
      }
    } catch (JsonProcessingException e) {
      // Not JSON: a pattern can still match the text as a whole.
      return record.toString();
    }
    return record.toString();
  }

  private static ObjectNode record(Message message, String queueArn) {
    var record = JsonNodeFactory.instance.objectNode();
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    var attributes = record.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    var own = record.putObject("messageAttributes");
    message.messageAttributes().forEach((name, value) -> own.set(name, attribute(value)));
    record.put("md5OfBody", message.md5OfBody());
    if (message.md5OfMessageAttributes() != null) {
      record.put("md5OfMessageAttributes", message.md5OfMessageAttributes());
    }
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", queueArn);
    record.put("awsRegion", Names.REGION);
    return record;
  }

  private static JsonNode attribute(MessageAttributeValue value) {
    var node = JsonNodeFactory.instance.objectNode();
    if (value.stringValue() != null) {
      node.put("stringValue", value.stringValue());
    }
    if (value.binaryValue() != null) {
      node.put(
          "binaryValue", Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
    }
    node.putArray("stringListValues");
    node.putArray("binaryListValues");
    node.put("dataType", value.dataType());
    return node;
  }
}
