package fr.parvis.functions.sensors;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import fr.parvis.lorawan.NetworkServer;
import fr.parvis.telemetry.SeriesId;
import java.time.Instant;
import java.util.Base64;

/** What the queue brings. */
sealed interface Message {

  /** What somebody sent who measures: it becomes readings, or waits in quarantine. */
  sealed interface Sent extends Message {

    /** Who sent it: the thing, or the network server that speaks for things. */
    String sender();

    /** When our side received it. */
    Instant receivedAt();

    /** The bytes as they came. */
    byte[] payload();
  }

  /** Forms of SenML (RFC 8428). */
  enum SenmlFormat {
    JSON,
    CBOR
  }

  /** A pack of a thing, as the rule of its topic passed it on. */
  // Messages are read once and never compared, so identity of the bytes is enough.
  @SuppressWarnings("ArrayRecordComponent")
  record Pack(String sender, SenmlFormat format, Instant receivedAt, byte[] payload)
      implements Sent {}

  /** The body of a network server's webhook, as the door of the uplinks passed it on. */
  @SuppressWarnings("ArrayRecordComponent")
  record Webhook(String sender, NetworkServer form, Instant receivedAt, byte[] payload)
      implements Sent {}

  /** A thing connected to the broker, or left it. */
  record Presence(String thing, boolean connected, Instant at) implements Message {}

  /** Time to put in order what arrived. */
  record CompactionDue() implements Message {}

  /** None of these: its text, and what is wrong with it. */
  record Unreadable(String body, String detail) implements Message {}

  /** Reads a message; what is none of ours becomes {@link Unreadable}, and is no exception. */
  static Message parse(String body) {
    try {
      var document = Json.parse(body);
      if (document.has("schedule")) {
        return scheduled(text(document, "schedule"));
      }
      return document.has("presence") ? presence(document) : sent(document);
    } catch (MalformedJson e) {
      return new Unreadable(body, "The message is not JSON.");
    } catch (IllegalArgumentException e) {
      return new Unreadable(body, "The message is not one of this queue: " + e.getMessage());
    }
  }

  private static Message scheduled(String name) {
    if (!name.equals("compaction")) {
      throw new IllegalArgumentException("no such schedule.");
    }
    return new CompactionDue();
  }

  private static Message presence(JsonNode document) {
    var connected =
        switch (text(document, "presence")) {
          case "connected" -> true;
          case "disconnected" -> false;
          default -> throw new IllegalArgumentException("no such presence.");
        };
    return new Presence(text(document, "thing"), connected, receivedAt(document));
  }

  private static Message sent(JsonNode document) {
    var at = receivedAt(document);
    var payload = Base64.getDecoder().decode(text(document, "payload"));
    return switch (text(document, "format")) {
      case "senml" -> new Pack(thing(document, "thing"), SenmlFormat.JSON, at, payload);
      case "senml-cbor" -> new Pack(thing(document, "thing"), SenmlFormat.CBOR, at, payload);
      case "lorawan-ttn" ->
          new Webhook(thing(document, "server"), NetworkServer.THE_THINGS_STACK, at, payload);
      case "lorawan-chirpstack" ->
          new Webhook(thing(document, "server"), NetworkServer.CHIRPSTACK, at, payload);
      default -> throw new IllegalArgumentException("no such format.");
    };
  }

  private static String thing(JsonNode document, String name) {
    var thing = text(document, name);
    if (!SeriesId.isThing(thing)) {
      throw new IllegalArgumentException("\"%s\" is not the name of a thing.".formatted(name));
    }
    return thing;
  }

  private static Instant receivedAt(JsonNode document) {
    var millis = document.path("receivedAt");
    if (!millis.isIntegralNumber() || !millis.canConvertToLong() || millis.longValue() < 0) {
      throw new IllegalArgumentException("\"receivedAt\" is not a time in milliseconds.");
    }
    return Instant.ofEpochMilli(millis.longValue());
  }

  private static String text(JsonNode document, String name) {
    var text = document.path(name).textValue();
    if (text == null) {
      throw new IllegalArgumentException("\"%s\" is missing.".formatted(name));
    }
    return text;
  }
}
