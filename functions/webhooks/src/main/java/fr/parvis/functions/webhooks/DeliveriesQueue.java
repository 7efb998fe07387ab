package fr.parvis.functions.webhooks;

import java.util.List;

/** Where deliveries wait: the door's own queue. */
@FunctionalInterface
interface DeliveriesQueue {

  /** Keeps messages, at most as many as a re-user has webhooks; on return they are kept. */
  void send(List<String> messages);
}
