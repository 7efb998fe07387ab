package fr.parvis.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** The laptop that {@code ./parvis up} started, as the other commands find it. */
public final class RunningLaptop {
  private final JsonNode json;

  private RunningLaptop(JsonNode json) {
    this.json = json;
  }

  /** Finds it by what it wrote into its folder. */
  public static RunningLaptop find(Path data) {
    try {
      return new RunningLaptop(
          new ObjectMapper().readTree(Files.readString(data.resolve("running.json"))));
    } catch (IOException e) {
      throw new CannotStart("Parvis is not running here: start it with ./parvis up");
    }
  }

  /** Sends a body to one of its own pages. */
  public HttpResponse<String> post(String page, byte[] body) throws InterruptedException {
    return send(request(page).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  /** Reads one of its own pages. */
  public HttpResponse<String> get(String page) throws InterruptedException {
    return send(request(page).build());
  }

  private HttpRequest.Builder request(String page) {
    return HttpRequest.newBuilder(URI.create(json.path("site").asText() + "/_local/" + page));
  }

  private static HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new CannotStart("Parvis is not running any more: start it with ./parvis up");
    } catch (IOException e) {
      throw new CannotStart("Parvis does not answer: " + e.getMessage());
    }
  }
}
