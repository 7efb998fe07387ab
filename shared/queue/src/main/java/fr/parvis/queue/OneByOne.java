package fr.parvis.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.parvis.events.Correlation;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import fr.parvis.logs.FailureLog;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Takes the messages of a batch one by one; one that fails goes back alone. */
public final class OneByOne {

  private OneByOne() {}

  /**
   * Does the task for each message's body. Whatever goes wrong belongs to this message alone: the
   * queue gives it back, and keeps it aside in the end; its cause is logged under its id.
   */
  public static SQSBatchResponse take(SQSEvent event, Context context, Consumer<String> task) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var message : event.getRecords()) {
      if (!isDone(message, context, task)) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private static boolean isDone(SQSMessage message, Context context, Consumer<String> task) {
    var detail = detail(message.getBody());
    // What no request began begins here.
    var correlation = detail.path("correlation").asText(message.getMessageId());
    try {
      Correlation.within(correlation, () -> task.accept(message.getBody()));
      return true;
    } catch (RuntimeException e) {
      FailureLog.write(context, what(message, detail, correlation), e);
      return false;
    }
  }

  /** A message that brings a domain event is found again by the event's id, from door to door. */
  private static String what(SQSMessage message, JsonNode detail, String correlation) {
    var id = "message " + message.getMessageId();
    var event = detail.path("id").textValue();
    return event == null ? id : "%s, event %s, request %s".formatted(id, event, correlation);
  }

  /** The domain event of a message; nothing where it brings none. */
  private static JsonNode detail(String body) {
    try {
      return Json.parse(body).path("detail");
    } catch (MalformedJson e) {
      return MissingNode.getInstance();
    }
  }
}
