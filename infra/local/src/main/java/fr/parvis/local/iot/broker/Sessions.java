package fr.parvis.local.iot.broker;

import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.parameter.ClientBasedInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections there are. Each is remembered by HiveMQ with its own attributes, because two of
 * one client id overlap while the second takes over.
 */
final class Sessions {
  private static final String ATTRIBUTE = "session";

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  void add(Session session, ConnectionInformation connection) {
    sessions.put(session.id(), session);
    connection.getConnectionAttributeStore().putAsString(ATTRIBUTE, session.id());
  }

  Optional<Session> find(ClientBasedInput input) {
    return id(input).map(sessions::get);
  }

  /** Forgets a connection that has ended; empty when it was never let in. */
  Optional<Session> remove(ClientBasedInput input) {
    return id(input).map(sessions::remove);
  }

  /** The client ids that are connected with a certificate. */
  List<String> clients(String certificateId) {
    return sessions.values().stream()
        .filter(session -> session.certificateId().equals(certificateId))
        .map(Session::clientId)
        .toList();
  }

  private static Optional<String> id(ClientBasedInput input) {
    return input.getConnectionInformation().getConnectionAttributeStore().getAsString(ATTRIBUTE);
  }
}
