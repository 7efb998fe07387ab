package fr.parvis.functions.relay;

import fr.parvis.events.EventDetail;
import fr.parvis.events.EventEnvelope;
import fr.parvis.json.Json;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** The bus on EventBridge. A call takes ten entries; {@link StoredEvent} keeps them short. */
final class EventBridge implements Bus {

  private final EventBridgeClient client;
  private final String bus;

  EventBridge(EventBridgeClient client, String bus) {
    this.client = client;
    this.bus = bus;
  }

  @Override
  public Optional<Refusal> put(List<EventEnvelope> events) {
    var entries = events.stream().map(this::entry).toList();
    var results = client.putEvents(r -> r.entries(entries)).entries();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).errorCode() != null) {
        return Optional.of(new Refusal(i, results.get(i).errorCode()));
      }
    }
    return Optional.empty();
  }

  private PutEventsRequestEntry entry(EventEnvelope event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(event.source())
        .detailType(event.type())
        .time(event.at())
        .detail(Json.write(EventDetail.of(event)))
        .build();
  }
}
