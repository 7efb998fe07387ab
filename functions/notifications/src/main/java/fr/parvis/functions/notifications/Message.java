package fr.parvis.functions.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.events.EventDetail;
import fr.parvis.events.EventEnvelope;
import fr.parvis.json.Json;
import java.time.Instant;

/** What the queue brings: an event of the bus, or the schedule's "it is time". */
sealed interface Message {

  /** A domain event. */
  record Event(EventEnvelope envelope) implements Message {}

  /** Time to tell the services what is late. */
  record LateReportsDue(Instant at) implements Message {}

  /** Reads EventBridge's envelope; the schedule writes the same form. */
  static Message parse(String body) {
    var document = Json.parse(body);
    var type = text(document, "detail-type");
    if (type.equals("LateReportsDue.v1")) {
      return new LateReportsDue(Instant.parse(text(document, "time")));
    }
    var detail = Json.read(document.path("detail"), EventDetail.class);
    return new Event(detail.envelope(text(document, "source"), type));
  }

  private static String text(JsonNode document, String name) {
    var text = document.path(name).textValue();
    if (text == null) {
      throw new IllegalArgumentException("The message has no text " + name);
    }
    return text;
  }
}
