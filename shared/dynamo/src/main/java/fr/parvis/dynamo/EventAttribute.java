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

  /**
   * Its form: a map of texts, the version a number; what the event follows from, where it is known.
   */
  public static final MapAttribute<DomainEvent> FORM =
      new MapAttribute<>(DomainEvent.class, EventAttribute::write, EventAttribute::read);

  private EventAttribute() {}

  private static Map<String, AttributeValue> write(DomainEvent event) {
    var envelope = EventEnvelope.of(event);
    return new Attributes()
        .text("id", envelope.id())
        .text("type", envelope.type())
        .text("source", envelope.source())
        .instant("at", envelope.at())
        .text("jurisdiction", envelope.jurisdiction())
        .text("aggregate", envelope.aggregate())
        .number(ItemSchema.VERSION, envelope.version())
        .text("correlation", envelope.correlation().orElse(null))
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
            Long.parseLong(Attributes.number(map, ItemSchema.VERSION).orElseThrow()),
            Attributes.text(map, "correlation"))
        .event();
  }
}
