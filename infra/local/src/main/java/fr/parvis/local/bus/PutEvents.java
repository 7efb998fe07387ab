package fr.parvis.local.bus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.template.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The {@code PutEvents} operation: judges each entry as EventBridge does and answers once the good
 * ones are kept.
 */
final class PutEvents {
  /** An event as it is kept: the bus it was put on and the JSON that rules match and deliver. */
  record Event(String id, String bus, ObjectNode json) {}

  /** A request that is refused whole. */
  static final class Refused extends Exception {
    Refused(String message) {
      super(message);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ENTRIES = 10;
  private static final int MOST_BYTES = 256 * 1024;
  private static final int TIME_BYTES = 14;

  private final Set<String> buses;
  private final InstantSource clock;
  private final Consumer<List<Event>> keep;

  /**
   * Makes the operation.
   *
   * @param buses the names of the buses there are
   * @param keep keeps events; they survive a kill when it returns
   */
  PutEvents(Set<String> buses, InstantSource clock, Consumer<List<Event>> keep) {
    this.buses = buses;
    this.clock = clock;
    this.keep = keep;
  }

  ObjectNode answer(JsonNode request) throws Refused {
    var entries = request.path("Entries");
    refuseTooMuch(entries);
    var events = new ArrayList<Event>();
    var answer = JsonNodeFactory.instance.objectNode();
    var results = answer.putArray("Entries");
    var failed = 0;
    for (var entry : entries) {
      var fault = fault(entry);
      if (fault.isPresent()) {
        failed++;
        fault.get().forEach(results.addObject()::put);
      } else {
        var event = event(entry);
        events.add(event);
        results.addObject().put("EventId", event.id());
      }
    }
    answer.put("FailedEntryCount", failed);
    keep.accept(events);
    return answer;
  }

  private static void refuseTooMuch(JsonNode entries) throws Refused {
    if (!entries.isArray() || entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw new Refused(
          "1 validation error detected: Value at 'entries' failed to satisfy constraint:"
              + " Member must have length between 1 and 10");
    }
    var bytes = 0;
    for (var entry : entries) {
      bytes += bytes(entry);
    }
    if (bytes > MOST_BYTES) {
      throw new Refused("Total size of the entries in the request is over the limit.");
    }
  }

  /** The size of an entry, as EventBridge's documentation counts it. */
  private static int bytes(JsonNode entry) {
    var bytes = entry.has("Time") ? TIME_BYTES : 0;
    for (var field : List.of("Source", "DetailType", "Detail")) {
      bytes += utf8(entry.path(field).asText(""));
    }
    for (var resource : entry.path("Resources")) {
      bytes += utf8(resource.asText());
    }
    return bytes;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Optional<Map<String, String>> fault(JsonNode entry) {
    for (var field : List.of("Source", "DetailType", "Detail")) {
      if (entry.path(field).asText("").isEmpty()) {
        return fault(
            "InvalidArgument",
            "Parameter %s is not valid. Reason: %1$s is a required argument.".formatted(field));
      }
    }
    if (entry.path("Source").asText().startsWith("aws.")) {
      return fault("NotAuthorizedForSourceException", "Not authorized for the source.");
    }
    if (!buses.contains(bus(entry))) {
      return fault(
          "ResourceNotFoundException", "Event bus %s does not exist.".formatted(bus(entry)));
    }
    return detail(entry).isPresent()
        ? Optional.empty()
        : fault("MalformedDetail", "Detail is malformed.");
  }

  private static Optional<Map<String, String>> fault(String code, String message) {
    var fault = new LinkedHashMap<String, String>();
    fault.put("ErrorCode", code);
    fault.put("ErrorMessage", message);
    return Optional.of(fault);
  }

  private static Optional<ObjectNode> detail(JsonNode entry) {
    try {
      return JSON.readTree(entry.path("Detail").asText()) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The bus's name; callers may give its ARN. */
  private static String bus(JsonNode entry) {
    var bus = entry.path("EventBusName").asText("default");
    return bus.substring(bus.lastIndexOf('/') + 1);
  }

  private Event event(JsonNode entry) {
    var id = UUID.randomUUID().toString();
    var time = entry.path("Time");
    var at =
        time.isNumber() ? Instant.ofEpochMilli((long) (time.asDouble() * 1000)) : clock.instant();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("version", "0");
    json.put("id", id);
    json.put("detail-type", entry.path("DetailType").asText());
    json.put("source", entry.path("Source").asText());
    json.put("account", Names.ACCOUNT);
    json.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("region", Names.REGION);
    var resources = json.putArray("resources");
    entry.path("Resources").forEach(resources::add);
    json.set("detail", detail(entry).orElseThrow());
    return new Event(id, bus(entry), json);
  }
}
