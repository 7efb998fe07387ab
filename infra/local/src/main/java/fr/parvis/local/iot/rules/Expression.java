package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of a statement that has a value. What AWS calls Undefined is the missing node. */
@FunctionalInterface
interface Expression {
  /**
   * The value for one message.
   *
   * @param json the payload; missing when the statement does not look into it
   */
  JsonNode value(Message message, JsonNode json);
}
