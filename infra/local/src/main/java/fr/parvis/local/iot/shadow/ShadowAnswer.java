package fr.parvis.local.iot.shadow;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message that answers a request on a shadow.
 *
 * @param topic what comes behind {@link ShadowTopic#shadow}
 * @param document the message
 */
record ShadowAnswer(String topic, ObjectNode document) {}
