package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * What a condition or an expression can read.
 *
 * @param root the answers kept so far
 * @param item those of the item of a group; the root outside groups
 */
record Scope(ObjectNode root, ObjectNode item, LocalDate today) {

  /**
   * The answer at {@code /x}, {@code ./x} or, in an address, {@code /x/city}; missing when there is
   * none.
   */
  JsonNode at(String pointer) {
    return pointer.startsWith("./") ? item.at(pointer.substring(1)) : root.at(pointer);
  }

  Scope in(ObjectNode other) {
    return new Scope(root, other, today);
  }
}
