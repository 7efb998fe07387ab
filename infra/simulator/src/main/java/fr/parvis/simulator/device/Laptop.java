package fr.parvis.simulator.device;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** The territory that {@code ./parvis up} runs on this machine, as its folder tells of it. */
public final class Laptop {

  /** The persona who may add devices. */
  private static final String ADMIN = "alix";

  private static final int OK = 200;

  private final JsonNode running;

  private Laptop(JsonNode running) {
    this.running = running;
  }

  /**
   * Finds it.
   *
   * @param data the folder that it keeps its state in
   */
  public static Laptop find(Path data) {
    try {
      return new Laptop(Json.parse(Files.readString(data.resolve("running.json"))));
    } catch (IOException e) {
      throw new CannotSimulate("Parvis is not running here: start it with ./parvis up", e);
    }
  }

  /** Address of the site. */
  public URI site() {
    return URI.create(running.path("site").asText());
  }

  /** Where devices connect. */
  public Broker broker() {
    return Broker.of(URI.create(running.at("/endpoints/mqtt").asText()));
  }

  /** A bearer token of an admin of the town hall. */
  public String token() {
    var request = HttpRequest.newBuilder(site().resolve("/_local/token/" + ADMIN)).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new CannotSimulate("no token for " + ADMIN + ": " + answer.body());
      }
      return answer.body().strip();
    } catch (IOException e) {
      throw new CannotSimulate("Parvis does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotSimulate("interrupted", e);
    }
  }
}
