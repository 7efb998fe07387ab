package fr.parvis.local.iot.policy;

import java.util.Optional;

/**
 * What policies know of whoever asks.
 *
 * @param clientId its MQTT client id
 * @param thing the thing of that name, if the certificate of the connection is attached to it
 */
public record Connection(String clientId, Optional<String> thing) {}
