package fr.parvis.functions.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.invocation.RecordedEvents;
import fr.parvis.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The door as Lambda calls it: with recorded events, by streams. */
final class Door {

  private final AdminHandler handler;

  Door(Object... resources) {
    this.handler = new AdminHandler(new AdminApplication("parvis_roles", resources));
  }

  /** The answer to a recorded event. */
  JsonNode answer(String name) {
    return answerTo(read(name));
  }

  JsonNode answerTo(String event) {
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new LoggedInvocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Json.parse(answer.toString(UTF_8));
  }

  /** A recorded event; the reference in it stands for the first sample's. */
  static String read(String name) {
    return RecordedEvents.text(name).replace("0000-0011", Samples.reference(1));
  }

  static int status(JsonNode answer) {
    return answer.at("/statusCode").asInt();
  }

  static JsonNode body(JsonNode answer) {
    return Json.parse(answer.at("/body").asText());
  }

  /** Payload 2.0 has single values, in whatever case the framework wrote the name. */
  static String header(JsonNode answer, String name) {
    return answer.at("/headers").properties().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(field -> field.getValue().asText())
        .findFirst()
        .orElse("");
  }
}
