package fr.parvis.bench.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.local.Laptop;
import fr.parvis.local.mail.Mail;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A running territory as people use it. */
final class Town implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Laptop laptop;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Town(Laptop laptop) {
    this.laptop = laptop;
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

  Reply get(String path, String... headers) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().GET(), headers);
  }

  Reply post(String path, Object body, String... headers) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().POST(json(body)), headers);
  }

  Reply put(String path, Object body, String... headers) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().PUT(json(body)), headers);
  }

  /** A file, straight into the bucket by its signed address. */
  void upload(HttpRequest request) throws IOException, InterruptedException {
    var status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status >= 300) {
      throw new IllegalStateException("the upload was answered " + status);
    }
  }

  private Reply send(String path, HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    request.uri(laptop.site().resolve(path)).header("content-type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(
          "%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return new Reply(answer);
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return BodyPublishers.ofString(Json.write(body));
  }

  /** The header by which a persona of the demo town is known. */
  String token(String persona) {
    return "Bearer " + laptop.token(persona);
  }

  /** The newest mail to an address with these words in its subject, once it is there. */
  Mail mail(String address, String subject) throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var found =
          laptop.mails().stream()
              .filter(mail -> mail.to().contains(address) && mail.subject().contains(subject))
              .toList();
      if (!found.isEmpty()) {
        return found.getLast();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("no mail \"%s\" came to %s".formatted(subject, address));
  }

  /** A function's own work, as its schedule asks for it. */
  void schedule(String function, String message) {
    var record = Map.of("messageId", "night", "body", message, "eventSource", "aws:sqs");
    var event = Json.write(Map.of("Records", List.of(record)));
    laptop.functions().invoke(function, event.getBytes(UTF_8));
  }

  /** What was used until nothing is any more: streams and queues have done their part. */
  Counts settled() throws InterruptedException {
    var before = laptop.metered();
    var since = Instant.now();
    while (Instant.now().isBefore(since.plus(QUIET))) {
      Thread.sleep(200);
      var now = laptop.metered();
      if (!now.equals(before)) {
        before = now;
        since = Instant.now();
      }
    }
    return Counts.of(before);
  }

  @Override
  public void close() {
    client.close();
  }
}
