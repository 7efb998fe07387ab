package fr.parvis.functions.sensors;

/**
 * A message and the id under which the queue brought it.
 *
 * @param <M> what kind of message
 */
record Delivery<M extends Message>(String id, M message) {}
