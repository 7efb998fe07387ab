package fr.parvis.telemetry.dynamo;

import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.domain.Sha256;
import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.telemetry.Quarantine.Entry;
import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Refusal;
import fr.parvis.telemetry.SeriesId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and stored names of what waits in quarantine. */
final class QuarantineItems {

  private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-[0-9a-f]{32}");
  private static final int HASH_DIGITS = 32;

  private static final ListAttribute<Reading> READINGS =
      new ListAttribute<>(
          new MapAttribute<>(Reading.class, QuarantineItems::write, QuarantineItems::reading));

  private QuarantineItems() {}

  /** {@code 2026-11-23-} and a hash of everything but the time of arrival. */
  static String id(Quarantined one) {
    var said =
        List.of(
            one.thing(),
            one.refusal().code(),
            one.detail(),
            one.readings().toString(),
            Optional.ofNullable(one.payload()).orElse(""));
    var hash = Sha256.of(said.toString()).hex().substring(0, HASH_DIGITS);
    return LocalDate.ofInstant(one.arrivedAt(), ZoneOffset.UTC) + "-" + hash;
  }

  /** The day of an id that this store gave. */
  static LocalDate day(String id) {
    return LocalDate.parse(id.substring(0, "2026-11-23".length()));
  }

  static String partition(LocalDate day) {
    return "QUARANTINE#" + day;
  }

  /** Empty for a text that is no id: nothing waits under it. */
  static Optional<Map<String, AttributeValue>> key(String id) {
    var parts = ID.matcher(id);
    return parts.matches()
        ? Optional.of(
            Map.of(
                Packets.PK, AttributeValue.fromS("QUARANTINE#" + parts.group(1)),
                Packets.SK, AttributeValue.fromS(id)))
        : Optional.empty();
  }

  static Map<String, AttributeValue> item(Quarantined one, long expiresAt) {
    var item = new HashMap<>(key(id(one)).orElseThrow());
    item.putAll(
        new Attributes()
            .instant("arrivedAt", one.arrivedAt())
            .text("thing", one.thing())
            .text("refusal", one.refusal().code())
            .text("detail", one.detail())
            .text("payload", one.payload())
            .number(Packets.EXPIRES_AT, expiresAt)
            .map());
    item.put("readings", READINGS.transformFrom(one.readings()));
    return item;
  }

  static long expiresAt(Map<String, AttributeValue> item) {
    return Long.parseLong(item.get(Packets.EXPIRES_AT).n());
  }

  static Entry entry(Map<String, AttributeValue> item) {
    return new Entry(
        required(item, Packets.SK),
        new Quarantined(
            Instant.parse(required(item, "arrivedAt")),
            required(item, "thing"),
            refusal(required(item, "refusal")),
            required(item, "detail"),
            READINGS.transformTo(item.get("readings")),
            text(item, "payload").orElse(null)));
  }

  private static Refusal refusal(String code) {
    return Arrays.stream(Refusal.values())
        .filter(refusal -> refusal.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Values as text: a number of DynamoDB is never NaN. */
  private static Map<String, AttributeValue> write(Reading reading) {
    return new Attributes()
        .text("series", reading.series().toString())
        .instant("at", reading.at())
        .text("value", Double.toString(reading.value()))
        .text("unit", reading.unit())
        .map();
  }

  private static Reading reading(Map<String, AttributeValue> map) {
    return new Reading(
        SeriesId.parse(required(map, "series")),
        Instant.parse(required(map, "at")),
        Double.parseDouble(required(map, "value")),
        text(map, "unit").orElse(null));
  }
}
