package fr.parvis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.bench.Stopwatch.Reply;
import fr.parvis.domain.Sha256;
import fr.parvis.json.Json;
import fr.parvis.local.Laptop;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How long each step of a request takes once the functions are warm, from the first page to the
 * letter: a real procedure of the demo, one person and one agent at a time, DynamoDB and files on
 * disk; beside a function that does nothing behind the same gateway.
 */
final class Procedures {
  private static final int WARM = 60;
  private static final int MEASURED = 300;

  /** As a photo begins: what comes after is not looked at. */
  private static final byte[] PIECE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final Stopwatch watch;
  private final String agent;
  private final String manager;
  private final JsonNode document;
  private final String id;

  private Procedures(Stopwatch watch, Laptop laptop, JsonNode document) {
    this.watch = watch;
    this.agent = "Bearer " + laptop.token("sophie");
    this.manager = "Bearer " + laptop.token("helene");
    this.document = document;
    this.id = document.get("id").asText();
  }

  static void run(Path root) throws IOException, InterruptedException {
    var work = Files.createTempDirectory("parvis-bench");
    var town = BenchTown.make(root, work.resolve("town"));
    var settings = new LaptopSettings(town, Optional.of(work.resolve("data")), Ports.free());
    var document =
        Files.readString(root.resolve("infra/demo/procedures/permis-de-vegetaliser.json"));
    try (var laptop = Laptop.start(settings);
        var watch = new Stopwatch(laptop.site())) {
      BenchTown.putSettings(root, laptop);
      var steps = new Procedures(watch, laptop, Json.parse(document));
      steps.publish();
      steps.repeat(WARM);
      watch.reset();
      steps.repeat(MEASURED);
      watch.print("procedures.");
    }
  }

  private void publish() throws IOException, InterruptedException {
    var brought =
        post("publish", "/api/staff/procedures", manager, "", Map.of("document", document));
    post(
        "publish",
        "/api/staff/procedures/" + id + "/publication",
        manager,
        brought.etag(),
        Map.of());
  }

  private void repeat(int times) throws IOException, InterruptedException {
    for (var time = 0; time < times; time++) {
      watch.take("hello", watch.at("/bench/hello").build());
      watch.take("list", watch.at("/api/public/procedures").build());
      watch.take("open", watch.at("/api/public/procedures/" + id).build());
      decide(file());
    }
  }

  /** An agent files it for somebody on the phone: nobody's mail has to be confirmed. */
  private Filed file() throws IOException, InterruptedException {
    var begun =
        post(
            "begin", "/api/staff/requests", agent, "", Map.of("procedure", id, "channel", "phone"));
    var filed =
        new Filed(
            watch,
            begun.json().get("reference").asText(),
            begun.json().get("followSecret").asText());
    sendPiece(filed);
    var draft = watch.take("follow", filed.at("").build());
    var answers = new Example(document).saving();
    var saved =
        watch.take(
            "save",
            filed.at("/answers").header("if-match", draft.etag()).PUT(body(answers)).build());
    watch.take(
        "submit",
        filed.at("/submission").header("if-match", saved.etag()).POST(body(Map.of())).build());
    return filed;
  }

  /** Announced, put into the bucket, looked at: three requests, one step. */
  private void sendPiece(Filed filed) throws IOException, InterruptedException {
    var announcement =
        Map.of(
            "at",
            "/photos",
            "name",
            "rue.png",
            "type",
            "image/png",
            "size",
            PIECE.length,
            "sha256",
            Sha256.of(PIECE).hex());
    var announced =
        watch.take("piece.announce", filed.at("/pieces").POST(body(announcement)).build()).json();
    var upload = announced.get("upload");
    var put = HttpRequest.newBuilder(URI.create(upload.get("url").asText()));
    upload.get("headers").properties().forEach(h -> put.header(h.getKey(), h.getValue().asText()));
    watch.take("piece.put", put.PUT(BodyPublishers.ofByteArray(PIECE)).build());
    var piece = announced.at("/piece/id").asText();
    watch.take(
        "piece.look", filed.at("/pieces/" + piece + "/arrival").POST(body(Map.of())).build());
  }

  private void decide(Filed filed) throws IOException, InterruptedException {
    var path = "/api/staff/requests/" + filed.reference();
    watch.take("staff.inbox", staff("/api/staff/requests?state=open", agent).build());
    var seen = watch.take("staff.open", staff(path, agent).build());
    var accepted = post("staff.accept", path + "/acceptance", agent, seen.etag(), Map.of());
    var decision = Map.of("outcome", "accepted", "reasons", "Le trottoir reste large.");
    post("staff.decide", path + "/decision", agent, accepted.etag(), decision);
    watch.take("letter", filed.at("/letters/decision").build());
  }

  private Reply post(String step, String path, String who, String etag, Object body)
      throws IOException, InterruptedException {
    var request = staff(path, who).POST(body(body));
    if (!etag.isEmpty()) {
      request.header("if-match", etag);
    }
    return watch.take(step, request.build());
  }

  private HttpRequest.Builder staff(String path, String who) {
    return watch.at(path).header("authorization", who).header("content-type", "application/json");
  }

  private static HttpRequest.BodyPublisher body(Object json) {
    return BodyPublishers.ofString(Json.write(json));
  }

  /** A request by its link. */
  private record Filed(Stopwatch watch, String reference, String secret) {

    HttpRequest.Builder at(String rest) {
      return watch
          .at("/api/public/requests/" + reference + rest)
          .header("follow-secret", secret)
          .header("content-type", "application/json");
    }
  }
}
