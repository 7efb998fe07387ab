package fr.parvis.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of webhook that are understood. */
public enum NetworkServer {

  /** The Things Stack, version 3 (The Things Network among others). */
  THE_THINGS_STACK {
    @Override
    Uplink uplink(JsonNode document) {
      var ids = document.path("end_device_ids");
      var message = document.path("uplink_message");
      return new Uplink(
          device(ids.path("device_id")),
          model(message.path("version_ids"), ids),
          message.path("f_port").asInt(),
          bytes(message.path("frm_payload")),
          message.path("decoded_payload"),
          time(message.path("received_at"))
              .or(() -> time(document.path("received_at")))
              .orElseThrow(NetworkServer::withoutTime));
    }

    private static String model(JsonNode version, JsonNode ids) {
      var model = version.path("brand_id").asText() + "/" + version.path("model_id").asText();
      // A device that is not of the repository of devices: then an application holds one model.
      return version.has("model_id")
          ? model
          : ids.path("application_ids").path("application_id").asText();
    }
  },

  /** ChirpStack, version 4, its HTTP integration with JSON encoding. */
  CHIRPSTACK {
    @Override
    Uplink uplink(JsonNode document) {
      var info = document.path("deviceInfo");
      return new Uplink(
          device(info.path("devEui")),
          info.path("deviceProfileName").asText(),
          document.path("fPort").asInt(),
          bytes(document.path("data")),
          document.path("object"),
          time(document.path("time")).orElseThrow(NetworkServer::withoutTime));
    }
  };

  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,40}");

  /**
   * Reads the body of a webhook.
   *
   * @throws UplinkRejected when it is no uplink; joins and other events of the same webhook are
   *     none
   */
  public Uplink read(String body) {
    try {
      return uplink(Json.parse(body));
    } catch (MalformedJson e) {
      throw new UplinkRejected("The body is not JSON.");
    }
  }

  abstract Uplink uplink(JsonNode document);

  private static String device(JsonNode node) {
    if (!node.isTextual() || !DEVICE.matcher(node.textValue()).matches()) {
      throw new UplinkRejected("The body names no device: it is not an uplink.");
    }
    return node.textValue().toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return node.isTextual() ? Base64.getDecoder().decode(node.textValue()) : new byte[0];
    } catch (IllegalArgumentException e) {
      throw new UplinkRejected("The payload is not base 64.");
    }
  }

  private static Optional<Instant> time(JsonNode node) {
    try {
      return node.isTextual()
          ? Optional.of(OffsetDateTime.parse(node.textValue()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      throw new UplinkRejected("The time is not one of RFC 3339.");
    }
  }

  private static UplinkRejected withoutTime() {
    return new UplinkRejected("The body has no time: it is not an uplink.");
  }
}
