package fr.parvis.local.iot;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as the rules see it. The payload belongs to the message: nobody changes it.
 *
 * @param topic the topic it was published on, the whole of it: one of Basic Ingest still begins
 *     with {@code $aws/rules/}
 * @param payload its bytes, of any format
 * @param clientId who published it: a device, or {@link #AWS} when the broker itself did
 * @param thing the thing of that device's certificate; empty when the broker itself published
 * @param qos 0 or 1, as published
 * @param at when the broker took it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying megabytes helps nobody
public record Publication(
    String topic, byte[] payload, String clientId, Optional<String> thing, int qos, Instant at) {
  /** The client id of what the broker itself publishes: presence, answers of shadows. */
  public static final String AWS = "aws-iot";
}
