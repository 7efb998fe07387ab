package fr.parvis.functions.sensors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import fr.parvis.json.Json;
import fr.parvis.telemetry.BlockPeriod;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.ObservedProperties;
import fr.parvis.telemetry.Resolution;
import fr.parvis.telemetry.Sensor;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A morning of the demo town: recorded messages, and the series they are of. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");
  static final Zone WATER = new Zone("37999", BlockPeriod.WEEK, 15, 1);
  static final Zone SCHOOL = new Zone("37999", BlockPeriod.DAY, 5, 1);

  private Samples() {}

  static Datastream series(Zone zone, int number, String id, String property, String unit) {
    return new Datastream(
        SeriesId.parse(id),
        "A series to test with",
        ObservedProperties.find(property).orElseThrow(),
        new Sensor("none", "", ""),
        unit,
        Resolution.of("0.001"),
        Duration.ofMinutes(zone.slotMinutes()),
        null,
        true,
        zone,
        number);
  }

  /** A recorded event. */
  static SQSEvent event(String name) {
    try (var file = Samples.class.getResourceAsStream("/events/" + name + ".json")) {
      var messages = new ArrayList<SQSMessage>();
      for (var recorded : Json.parse(new String(file.readAllBytes(), UTF_8)).path("Records")) {
        messages.add(message(recorded.path("messageId").asText(), recorded.path("body").asText()));
      }
      return event(messages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An event of messages {@code m-1}, {@code m-2}... */
  static SQSEvent eventOf(String... bodies) {
    var messages = new ArrayList<SQSMessage>();
    Arrays.stream(bodies)
        .forEach(body -> messages.add(message("m-" + (messages.size() + 1), body)));
    return event(messages);
  }

  /** A pack as the topic's rule passes it on. */
  static String pack(String format, String thing, Instant at, byte[] payload) {
    return """
    {"format":"%s","thing":"%s","receivedAt":%d,"payload":"%s"}
    """
        .formatted(format, thing, at.toEpochMilli(), Base64.getEncoder().encodeToString(payload));
  }

  private static SQSEvent event(List<SQSMessage> messages) {
    var event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  private static SQSMessage message(String id, String body) {
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    return message;
  }
}
