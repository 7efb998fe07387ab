package fr.parvis.dynamo;

import fr.parvis.events.DomainEvent;
import fr.parvis.events.EventEnvelope;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The domain event of the last change, kept on the changed item in the attribute {@value #NAME}.
 *
 * <p>{@code relay} reads the same names from the table's stream; see
 * docs/decisions/0002-event-as-attribute.md.
 */
public final class EventAttribute {

  /** Name of the attribute. */
  public static final String NAME = "event";

  /** Its form: a map of texts, the version a number. */
  public static final MapAttribute<DomainEvent> FORM =
      new MapAttribute<>(DomainEvent.class, EventAttribute::write, EventAttribute::read);

  private EventAttribute() {}

  private static Map<String, AttributeValue> write(DomainEvent event) {
    return new Attributes()
        .text("id", event.id())
        .text("type", event.type())
        .text("source", event.source())
        .instant("at", event.at())
        .text("jurisdiction", event.jurisdiction())
        .text("aggregate", event.aggregate())
        .number(ItemSchema.VERSION, event.version())
        .map();
  }

  private static DomainEvent read(Map<String, AttributeValue> map) {
    return new EventEnvelope(
            Attributes.required(map, "id"),
            Attributes.required(map, "type"),
            Attributes.required(map, "source"),
            Instant.parse(Attributes.required(map, "at")),
            Attributes.required(map, "jurisdiction"),
            Attributes.required(map, "aggregate"),
            Long.parseLong(Attributes.number(map, ItemSchema.VERSION).orElseThrow()))
        .event();
  }
}
