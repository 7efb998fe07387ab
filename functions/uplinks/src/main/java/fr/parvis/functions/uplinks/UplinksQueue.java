package fr.parvis.functions.uplinks;

/** Where taken webhooks wait for the sensors door. */
@FunctionalInterface
interface UplinksQueue {

  /** Keeps a message; on return it is kept. */
  void send(String message);
}
