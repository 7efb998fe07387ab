package fr.parvis.functions.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.events.EventDetail;
import fr.parvis.events.EventEnvelope;
import fr.parvis.json.Json;
import java.util.Map;

/** What the queue brings. */
sealed interface Message {

  /** Something happened. */
  record Event(EventEnvelope envelope) implements Message {}

  /** A night: count what waits, let out what changed. */
  record Night() implements Message {}

  /** Read a dataset's source from its beginning. */
  record Rebuild(String dataset) implements Message {}

  /** Make a release of a dataset, or go on making it. */
  record Export(String dataset) implements Message {}

  /**
   * Reads a message's body.
   *
   * @throws IllegalArgumentException for any other text
   */
  static Message parse(String body) {
    var document = Json.parse(body);
    if (document.has("schedule")) {
      return new Night();
    } else if (document.has("rebuild")) {
      return new Rebuild(text(document, "rebuild"));
    } else if (document.has("export")) {
      return new Export(text(document, "export"));
    }
    var detail = Json.read(document.path("detail"), EventDetail.class);
    return new Event(detail.envelope(text(document, "source"), text(document, "detail-type")));
  }

  /** The body of a message that asks for a release. */
  static String export(String dataset) {
    return Json.write(Map.of("export", dataset));
  }

  private static String text(JsonNode document, String name) {
    var text = document.path(name).textValue();
    if (text == null) {
      throw new IllegalArgumentException("The message has no text " + name);
    }
    return text;
  }
}
