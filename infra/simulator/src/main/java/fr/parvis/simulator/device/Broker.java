package fr.parvis.simulator.device;

import java.net.URI;

/**
 * Where devices connect, by MQTT over TLS.
 *
 * @param host name, as in its certificate
 */
public record Broker(String host, int port) {

  private static final int MQTT_TLS = 8883;

  /** An address {@code mqtts://host:port}. */
  public static Broker of(URI address) {
    return new Broker(address.getHost(), address.getPort() < 0 ? MQTT_TLS : address.getPort());
  }

  /** A host name, with a port or without. */
  public static Broker of(String endpoint) {
    return of(URI.create("mqtts://" + endpoint));
  }
}
