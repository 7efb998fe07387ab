package fr.parvis.functions.datasets;

/** The door's own queue, for what is to be done after this message. */
@FunctionalInterface
interface Outbox {

  /** Keeps a message; on return it is kept. */
  void send(String body);
}
