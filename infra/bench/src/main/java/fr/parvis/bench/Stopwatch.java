package fr.parvis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends requests one after another, and keeps how long each kind of step took. */
final class Stopwatch implements AutoCloseable {
  private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI site;

  Stopwatch(URI site) {
    this.site = site;
  }

  /** A request for a path of the site, to be completed. */
  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(site.resolve(path));
  }

  /**
   * Sends one, and keeps its time under the step's name.
   *
   * @throws IllegalStateException when it is refused: a fast refusal is no figure
   */
  Reply take(String step, HttpRequest request) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofString());
    milliseconds
        .computeIfAbsent(step, name -> new ArrayList<>())
        .add((System.nanoTime() - begun) / 1e6);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "%s answered %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
    }
    return new Reply(answer);
  }

  /** Forgets what was taken so far: it was to warm up. */
  void reset() {
    milliseconds.clear();
  }

  /** Prints p50 and p99 of each step. */
  void print(String prefix) {
    milliseconds.forEach((step, taken) ->
        Figures.printSpread(
            prefix + step, taken.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  @Override
  public void close() {
    client.close();
  }

  /** What came back. */
  record Reply(HttpResponse<String> answer) {

    JsonNode json() {
      return Json.parse(answer.body());
    }

    String etag() {
      return answer.headers().firstValue("etag").orElseThrow();
    }
  }
}
