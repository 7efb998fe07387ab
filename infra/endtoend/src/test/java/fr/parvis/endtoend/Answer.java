package fr.parvis.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;

/** What the territory answered to a {@link Visitor}. */
record Answer(int status, HttpHeaders headers, String body) {
  private static final JsonMapper MAPPER = new JsonMapper();

  JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  String header(String name) {
    return headers
        .firstValue(name)
        .orElseThrow(() -> new AssertionError("no header " + name + " in " + headers.map()));
  }

  /** This answer, once its status is the expected one; shows the body where it is not. */
  Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected %d but got %d: %s".formatted(expected, status, body));
    }
    return this;
  }
}
