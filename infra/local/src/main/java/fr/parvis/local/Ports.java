package fr.parvis.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The loopback port of each service. They are known before any part starts, so that each can be
 * told of the others.
 */
public final class Ports {
  /** What listens on a port of its own. */
  public enum Service {
    /** The one origin that people and browsers see. */
    SITE,
    /** OIDC issuers. Their address is part of people's sign-ins, so it must not move. */
    IDENTITY,
    /** DynamoDB with its streams. */
    DYNAMODB,
    /** S3. */
    S3,
    /** SQS. */
    SQS,
    /** EventBridge bus. */
    EVENTBRIDGE,
    /** What functions know as AWS: the gate before all services. */
    AWS,
    /** SES, version 2. */
    SESV2,
    /** The control plane of IoT Core. */
    IOT,
    /** The broker of IoT Core; devices keep its address, so it has a port of its own choice. */
    MQTT
  }

  /** The port of MQTT over TLS. */
  public static final int DEFAULT_MQTT = 8883;

  private final Map<Service, Integer> ports;

  private Ports(Map<Service, Integer> ports) {
    this.ports = ports;
  }

  /** Consecutive ports, the site's first, and the broker's: the same on each start. */
  public static Ports from(int first, int mqtt) {
    var ports = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      ports.put(service, first + ports.size());
    }
    ports.put(Service.MQTT, mqtt);
    return new Ports(ports);
  }

  /** The same, but for the broker's. */
  Ports withMqtt(int mqtt) {
    var changed = new EnumMap<>(ports);
    changed.put(Service.MQTT, mqtt);
    return new Ports(changed);
  }

  /** Ports that nobody listens on now, for tests. */
  public static Ports free() {
    var ports = new EnumMap<Service, Integer>(Service.class);
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (var service : Service.values()) {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        ports.put(service, socket.getLocalPort());
      }
      for (var socket : held) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
    return new Ports(ports);
  }

  /** The port of a service. */
  public int of(Service service) {
    return ports.get(service);
  }

  /** The address of a service. */
  public URI address(Service service) {
    var scheme = service == Service.MQTT ? "mqtts" : "http";
    return URI.create(scheme + "://127.0.0.1:" + of(service));
  }
}
