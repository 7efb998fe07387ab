package fr.parvis.local.iot.broker;

import fr.parvis.local.iot.policy.Connection;
import java.time.Instant;
import java.util.Optional;

/**
 * A device's connection, from when it is let in until it ends.
 *
 * @param id an id that no other connection has
 * @param certificateId the certificate it proved to hold
 * @param connection what policies know of it
 * @param will the message to publish if it ends without a goodbye
 * @param since when it was let in
 */
record Session(
    String id, String certificateId, Connection connection, Optional<Will> will, Instant since) {
  /** The last will of a connection; the broker hands it to subscribers, we tell the rules. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Will(String topic, byte[] payload, int qos) {}

  String clientId() {
    return connection.clientId();
  }
}
