package fr.parvis.functions.relay;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stream records made for one test. */
final class Records {

  private Records() {}

  static DynamodbEvent batch(List<DynamodbStreamRecord> records) {
    var event = new DynamodbEvent();
    event.setRecords(records);
    return event;
  }

  static DynamodbStreamRecord inserted(String aggregate) {
    return record(aggregate, event(aggregate, 1), null);
  }

  /** A record whose event lacks one attribute: no retry mends it. */
  static DynamodbStreamRecord poison(String aggregate) {
    var event = event(aggregate, 1);
    event.remove("id");
    return record(aggregate, event, null);
  }

  /** A change that kept the event of the write before. */
  static DynamodbStreamRecord untold(String aggregate) {
    return record(aggregate, event(aggregate, 1), event(aggregate, 1));
  }

  static Map<String, AttributeValue> event(String aggregate, long version) {
    var event = new HashMap<String, AttributeValue>();
    event.put("id", new AttributeValue("parvis.reports/" + aggregate + "/" + version));
    event.put("type", new AttributeValue("ReportReceived.v1"));
    event.put("source", new AttributeValue("parvis.reports"));
    event.put("at", new AttributeValue("2026-11-19T09:12:00Z"));
    event.put("jurisdiction", new AttributeValue("37999"));
    event.put("aggregate", new AttributeValue(aggregate));
    event.put("version", new AttributeValue().withN(Long.toString(version)));
    return event;
  }

  static DynamodbStreamRecord record(
      String sequence, Map<String, AttributeValue> now, Map<String, AttributeValue> before) {
    var change = new StreamRecord().withSequenceNumber(sequence).withNewImage(image(now));
    if (before != null) {
      change.withOldImage(image(before));
    }
    var record = new DynamodbStreamRecord();
    record.setDynamodb(change);
    return record;
  }

  private static Map<String, AttributeValue> image(Map<String, AttributeValue> event) {
    return Map.of("event", new AttributeValue().withM(event));
  }
}
