package fr.parvis.local.iot;

/** Hands messages to the devices that subscribe to their topic. */
public interface Distribution {
  /** Publishes as the broker itself, and returns when the message is on its way. */
  void publish(String topic, byte[] payload, int qos);
}
