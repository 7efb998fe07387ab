package fr.parvis.functions.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import fr.parvis.events.EventEnvelope;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the event that a write kept on its item, from the record of the write. The names are those
 * that {@code fr.parvis.dynamo.EventAttribute} writes; a test compares the two.
 */
final class StoredEvent {

  private static final String ATTRIBUTE = "event";

  /** What a restore writes into the event of an item: it was told before the backup. */
  private static final String RESTORED = "restored";

  /**
   * Longest event, in bytes. Ours hold ids only, under 1 KB. JSON makes at most six bytes of one,
   * so ten of these stay within the 256 KB that EventBridge takes, in an entry or in a call.
   */
  private static final int MAX_BYTES = 4000;

  private StoredEvent() {}

  /**
   * Whether this write brought an event, readable or not: a removal brings none, nor a change that
   * left the last one's event in place, nor an item that is put back from a backup (decision 0140).
   */
  static boolean brings(DynamodbStreamRecord record) {
    var present = record.getDynamodb().getNewImage();
    if (present == null || !present.containsKey(ATTRIBUTE) || isRestored(present.get(ATTRIBUTE))) {
      return false;
    }
    var id = id(present);
    return id == null || !id.equals(id(record.getDynamodb().getOldImage()));
  }

  /**
   * The event that this write brought.
   *
   * @throws RelayFailure when the attribute is not an event, or a longer one than the bus takes: it
   *     will never pass
   */
  static EventEnvelope of(DynamodbStreamRecord record) {
    var event = read(record.getDynamodb().getNewImage().get(ATTRIBUTE).getM());
    var bytes = bytes(event);
    if (bytes > MAX_BYTES) {
      throw new RelayFailure("The stored event has %d bytes".formatted(bytes), null);
    }
    return event;
  }

  private static boolean isRestored(AttributeValue event) {
    return event.getM() != null && event.getM().containsKey(RESTORED);
  }

  private static int bytes(EventEnvelope event) {
    return Stream.of(
            event.id(),
            event.type(),
            event.source(),
            event.jurisdiction(),
            event.aggregate(),
            event.correlation().orElse(""))
        .mapToInt(text -> text.getBytes(UTF_8).length)
        .sum();
  }

  private static @Nullable String id(@Nullable Map<String, AttributeValue> image) {
    var event = image == null ? null : image.get(ATTRIBUTE);
    var id = event == null || event.getM() == null ? null : event.getM().get("id");
    return id == null ? null : id.getS();
  }

  private static EventEnvelope read(@Nullable Map<String, AttributeValue> event) {
    try {
      return new EventEnvelope(
          text(event, "id"),
          text(event, "type"),
          text(event, "source"),
          Instant.parse(text(event, "at")),
          text(event, "jurisdiction"),
          text(event, "aggregate"),
          Long.parseLong(required(event, "version", AttributeValue::getN)),
          optional(event, "correlation", AttributeValue::getS));
    } catch (DateTimeException | NumberFormatException e) {
      throw new RelayFailure("The stored event has an unreadable time or version", e);
    }
  }

  private static String text(@Nullable Map<String, AttributeValue> event, String name) {
    return required(event, name, AttributeValue::getS);
  }

  private static String required(
      @Nullable Map<String, AttributeValue> event,
      String name,
      Function<AttributeValue, @Nullable String> form) {
    return optional(event, name, form)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new RelayFailure("The stored event has no " + name, null));
  }

  private static Optional<String> optional(
      @Nullable Map<String, AttributeValue> event,
      String name,
      Function<AttributeValue, @Nullable String> form) {
    return Optional.ofNullable(event).map(attributes -> attributes.get(name)).map(form);
  }
}
