package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * What an error action gets: the message as it came, and why it could not be handed over.
 *
 * @see <a href="https://docs.aws.amazon.com/iot/latest/developerguide/rule-error-handling.html">AWS
 *     IoT error action</a>
 */
final class FailureDocument {
  private FailureDocument() {}

  /** One action that failed. */
  record Failure(String action, String resource, String message) {
    static Failure of(Action action, Message message, RuntimeException cause) {
      var text =
          "Failed to run the action. The error received was %s. Message arrived on: %s, Action: %s"
              .formatted(cause.getMessage(), message.publication().topic(), action.name());
      return new Failure(action.name(), action.resource(), text);
    }
  }

  /** One document per rule and message, however many of its actions failed. */
  static String of(String rule, Message message, List<Failure> failures) {
    var publication = message.publication();
    var document =
        JsonNodeFactory.instance
            .objectNode()
            .put("ruleName", rule)
            .put("topic", publication.topic())
            .put("cloudwatchTraceId", UUID.randomUUID().toString())
            .put("clientId", publication.clientId())
            .put(
                "base64OriginalPayload", Base64.getEncoder().encodeToString(publication.payload()));
    var list = document.putArray("failures");
    for (var failure : failures) {
      list.addObject()
          .put("failedAction", failure.action())
          .put("failedResource", failure.resource())
          .put("errorMessage", failure.message());
    }
    return document.toString();
  }
}
