package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What is asked at once.
 *
 * @param id its word in addresses
 * @param show when it is asked
 */
public record FormPage(String id, Condition show, List<Field> fields) {

  static FormPage of(JsonNode json) {
    return new FormPage(
        json.path("id").asText(),
        Condition.of(json.path("show"), Condition.always()),
        json.path("fields").valueStream().map(Field::of).toList());
  }
}
