package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A reason not to go on: the request cannot be accepted, or somebody else decides on it.
 *
 * @param page the page that tells it
 * @param json as the document says it, with its words
 */
public record Stop(Condition when, String page, JsonNode json) {

  static Stop of(JsonNode json) {
    return new Stop(
        Condition.of(json.path("when"), Condition.never()), json.path("page").asText(), json);
  }
}
