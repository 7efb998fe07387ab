package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.parvis.domain.Invalid;
import fr.parvis.events.DomainEvent;
import fr.parvis.events.EventDetail;
import fr.parvis.events.EventEnvelope;
import fr.parvis.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An example of each type of event, as EventBridge hands it over. */
final class EventExamples {
  private static final Instant AT = Instant.parse("2026-11-19T09:12:00Z");

  private EventExamples() {}

  /** One of each type there is today, by type. */
  static Map<String, JsonNode> today() {
    var examples = new TreeMap<String, JsonNode>();
    for (var type : DomainEvent.class.getPermittedSubclasses()) {
      var event = example(type.asSubclass(DomainEvent.class));
      examples.put(event.type(), written(event));
    }
    return examples;
  }

  /** What of a frozen example is read or written otherwise today, a sentence each. */
  static List<String> changes(JsonNode frozen) {
    var type = frozen.path("detail-type").asText();
    try {
      var detail = Json.read(frozen.path("detail"), EventDetail.class);
      var now = written(detail.envelope(frozen.path("source").asText(), type).event());
      return differences("events: " + type + ": ", frozen, now);
    } catch (Invalid | IllegalArgumentException e) {
      return List.of("events: %s cannot be read any more: %s".formatted(type, e.getMessage()));
    }
  }

  private static List<String> differences(String place, JsonNode was, JsonNode is) {
    var found = new ArrayList<String>();
    for (var member : was.properties()) {
      var name = place + member.getKey();
      var now = is.path(member.getKey());
      if (member.getValue().isObject()) {
        found.addAll(differences(name + "/", member.getValue(), now));
      } else if (!member.getValue().equals(now)) {
        found.add("%s was %s and is %s".formatted(name, member.getValue(), now));
      }
    }
    return found;
  }

  private static JsonNode written(DomainEvent event) {
    var envelope = EventEnvelope.of(event);
    var written = JsonNodeFactory.instance.objectNode();
    written.put("source", envelope.source()).put("detail-type", envelope.type());
    return written.set("detail", Json.parse(Json.write(EventDetail.of(envelope))));
  }

  private static DomainEvent example(Class<? extends DomainEvent> type) {
    try {
      return type.getConstructor(String.class, Instant.class, String.class, long.class)
          .newInstance("37999", AT, "K7Q4M2ZX", 3L);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has members of its own: give an example here", e);
    }
  }
}
