package fr.parvis.local.iot.broker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.local.iot.Publication;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Publishes IoT Core's lifecycle events, and the wills of those who left without a goodbye. In
 * order: "connected" never comes after the "disconnected" that follows it.
 */
final class Presence {
  /** The words of IoT Core for why a connection ended. */
  enum Reason {
    CLIENT_ERROR,
    CLIENT_INITIATED_DISCONNECT,
    CONNECTION_LOST,
    DUPLICATE_CLIENTID,
    FORBIDDEN_ACCESS,
    MQTT_KEEP_ALIVE_TIMEOUT,
    SERVER_INITIATED_DISCONNECT
  }

  private final Consumer<Publication> publish;
  private final Executor oneByOne;
  private final InstantSource clock;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();

  /**
   * Makes the publisher.
   *
   * @param oneByOne runs tasks one after the other
   */
  Presence(Consumer<Publication> publish, Executor oneByOne, InstantSource clock) {
    this.publish = publish;
    this.oneByOne = oneByOne;
    this.clock = clock;
  }

  void connected(Session session) {
    var event = event(session, "connected");
    event.put("ipAddress", "127.0.0.1");
    tell(session, "connected", event);
  }

  void left(Session session, Reason reason, boolean willIsDue) {
    if (willIsDue) {
      session.will().ifPresent(will -> tell(session, will));
    }
    var event = event(session, "disconnected");
    event.put("clientInitiatedDisconnect", reason == Reason.CLIENT_INITIATED_DISCONNECT);
    event.put("disconnectReason", reason.name());
    tell(session, "disconnected", event);
  }

  private ObjectNode event(Session session, String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("clientId", session.clientId())
        .put("timestamp", clock.millis())
        .put("eventType", type)
        .put("sessionIdentifier", session.id())
        .put("principalIdentifier", session.certificateId())
        .put("versionNumber", versions.merge(session.clientId(), 0L, (known, _) -> known + 1));
  }

  private void tell(Session session, String type, ObjectNode event) {
    var topic = "$aws/events/presence/" + type + "/" + session.clientId();
    var payload = event.toString().getBytes(StandardCharsets.UTF_8);
    var at = clock.instant();
    var publication = new Publication(topic, payload, Publication.AWS, Optional.empty(), 0, at);
    oneByOne.execute(() -> publish.accept(publication));
  }

  private void tell(Session session, Session.Will will) {
    var publication =
        new Publication(
            will.topic(),
            will.payload(),
            session.clientId(),
            session.connection().thing(),
            will.qos(),
            clock.instant());
    oneByOne.execute(() -> publish.accept(publication));
  }
}
