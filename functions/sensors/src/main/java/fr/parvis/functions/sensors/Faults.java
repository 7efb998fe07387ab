package fr.parvis.functions.sensors;

import fr.parvis.functions.sensors.Message.Sent;
import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What cannot be read of one message: one entry for the quarantine for each reason, however many
 * records are at fault, so that a broken device fills neither the quarantine nor the bill.
 */
final class Faults {

  /** Sentences of one entry; the following ones are only counted. */
  private static final int TOLD = 5;

  /** Characters of the payload that are kept: enough to see what the device does. */
  static final int SHOWN = 8_000;

  private final Message.Sent message;
  private final Map<Refusal, List<String>> details = new EnumMap<>(Refusal.class);

  Faults(Message.Sent message) {
    this.message = message;
  }

  void add(Refusal refusal, String detail) {
    details.computeIfAbsent(refusal, _ -> new ArrayList<>()).add(detail);
  }

  List<Quarantined> entries() {
    return details.entrySet().stream()
        .map(reason -> entry(message, message.sender(), reason.getKey(), told(reason.getValue())))
        .toList();
  }

  /** One message of which nothing can be read. */
  static Quarantined unreadable(Sent message, String thing, String detail) {
    return entry(message, thing, Refusal.UNREADABLE, detail);
  }

  private static Quarantined entry(Sent message, String thing, Refusal refusal, String detail) {
    return new Quarantined(
        message.receivedAt(), thing, refusal, detail, List.of(), shown(message.payload()));
  }

  private static String told(List<String> details) {
    var first = String.join(" ", details.subList(0, Math.min(TOLD, details.size())));
    return details.size() <= TOLD
        ? first
        : first + " And %d more.".formatted(details.size() - TOLD);
  }

  /** Text as text, other bytes as base 64, both cut. */
  private static String shown(byte[] payload) {
    try {
      return cut(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString());
    } catch (CharacterCodingException e) {
      return cut(Base64.getEncoder().encodeToString(payload));
    }
  }

  static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
