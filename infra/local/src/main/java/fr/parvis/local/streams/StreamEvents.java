package fr.parvis.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.template.Names;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Writes the records of a stream as Lambda sends them to a function. */
final class StreamEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StreamEvents() {}

  /** The event that carries these records. */
  static byte[] event(List<StreamRecord> records) {
    var event = NODES.objectNode();
    var list = event.putArray("Records");
    records.forEach(record -> list.add(record.json()));
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  /** A record of DynamoDB Local, completed to what AWS sends. */
  static StreamRecord record(Record record, String streamArn) {
    var change = record.dynamodb();
    var json = NODES.objectNode();
    json.put("eventID", record.eventID());
    json.put("eventName", eventName(record));
    json.put("eventVersion", "1.1");
    json.put("eventSource", "aws:dynamodb");
    json.put("awsRegion", Names.REGION);
    var dynamodb = json.putObject("dynamodb");
    dynamodb.put(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    dynamodb.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.set("OldImage", item(change.oldImage()));
    }
    dynamodb.put("SequenceNumber", change.sequenceNumber());
    dynamodb.put("SizeBytes", change.sizeBytes());
    dynamodb.put("StreamViewType", change.streamViewTypeAsString());
    json.put("eventSourceARN", streamArn);
    if (timeToLive(record)) {
      json.putObject("userIdentity")
          .put("type", "Service")
          .put("principalId", "dynamodb.amazonaws.com");
    }
    return new StreamRecord(
        change.sequenceNumber(),
        dynamodb.get("Keys").toString(),
        change.approximateCreationDateTime(),
        json);
  }

  private static String eventName(Record record) {
    return timeToLive(record) ? OperationType.REMOVE.toString() : record.eventNameAsString();
  }

  /** DynamoDB Local names the deletions of its time to live UNKNOWN, and gives no identity. */
  private static boolean timeToLive(Record record) {
    var identity = record.userIdentity();
    return !List.of("INSERT", "MODIFY", "REMOVE").contains(record.eventNameAsString())
        || (identity != null && "dynamodb.amazonaws.com".equals(identity.principalId()));
  }

  private static ObjectNode item(Map<String, AttributeValue> attributes) {
    var node = NODES.objectNode();
    attributes.forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  private static ObjectNode value(AttributeValue value) {
    var node = NODES.objectNode();
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", base64(value.b()));
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case M -> node.set("M", item(value.m()));
      case SS -> node.set("SS", texts(value.ss(), Function.identity()));
      case NS -> node.set("NS", texts(value.ns(), Function.identity()));
      case BS -> node.set("BS", texts(value.bs(), StreamEvents::base64));
      case L -> {
        var list = node.putArray("L");
        value.l().forEach(item -> list.add(value(item)));
      }
      // In its streams DynamoDB Local writes an empty map without its type, and nothing else.
      case UNKNOWN_TO_SDK_VERSION -> node.putObject("M");
    }
    return node;
  }

  private static <T> ArrayNode texts(Collection<T> items, Function<T, String> text) {
    var list = NODES.arrayNode();
    items.forEach(item -> list.add(text.apply(item)));
    return list;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
