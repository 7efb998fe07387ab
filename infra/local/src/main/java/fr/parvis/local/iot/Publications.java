package fr.parvis.local.iot;

/** Who is told of everything that is published: the rules. */
public interface Publications {
  /**
   * Takes a message, on a virtual thread. Devices' messages come here once they were allowed, wills
   * and presence events too; what rules republish does not. The device gets its acknowledgement
   * when this returns, so what must not be lost is kept by then. If it throws, the device is
   * refused (MQTT 5) or disconnected (3.1.1), and knows that it has to send again.
   *
   * @param distribution where an action may publish
   */
  void published(Publication publication, Distribution distribution);
}
