package fr.parvis.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who speaks HTTP with the running territory, as an app or a script does. Every answer is
 * held against {@code docs/openapi.yaml}.
 */
final class Visitor {
  private final HttpClient client;
  private final URI site;
  private final OpenApiContract contract;
  private final List<String> headers;

  Visitor(URI site) {
    this(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        site,
        OpenApiContract.ofTheHouse(),
        List.of());
  }

  private Visitor(HttpClient client, URI site, OpenApiContract contract, List<String> headers) {
    this.client = client;
    this.site = site;
    this.contract = contract;
    this.headers = headers;
  }

  /** The same visitor, who sends one more header with every request. */
  Visitor with(String header, String value) {
    var more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new Visitor(client, site, contract, List.copyOf(more));
  }

  /** The same visitor, signed in. */
  Visitor signedIn(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Answer get(String path) {
    return send("GET", path, "", "");
  }

  Answer post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  Answer postForm(String path, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, "application/x-www-form-urlencoded", form);
  }

  /** An address that is none of the API: the laptop's own pages. */
  Answer unchecked(String path) {
    return exchange(HttpRequest.newBuilder(site.resolve(path)).build());
  }

  Answer send(String method, String path, String contentType, String body) {
    var request =
        HttpRequest.newBuilder(site.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    var answer = exchange(request.build());
    contract.check(method, path, answer);
    return answer;
  }

  private Answer exchange(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + request, e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
