package fr.parvis.bench.costs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.bench.Example;
import fr.parvis.domain.Sha256;
import fr.parvis.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** What people do, from beginning to end, as the pages do it. */
final class Journeys {
  /** As a photo begins: what comes after is not looked at. */
  private static final byte[] PIECE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final Town town;
  private final JsonNode document;
  private final String id;

  /**
   * @param document a procedure, to be published and filed
   */
  Journeys(Town town, JsonNode document) {
    this.town = town;
    this.document = document;
    this.id = document.get("id").asText();
  }

  /** One of the journeys. */
  interface Journey {
    void go() throws IOException, InterruptedException;
  }

  void publish() throws IOException, InterruptedException {
    var manager = town.token("helene");
    var brought =
        town.post("/api/staff/procedures", Map.of("document", document), "authorization", manager);
    town.post(
        "/api/staff/procedures/" + id + "/publication",
        Map.of(),
        "authorization",
        manager,
        "if-match",
        brought.etag());
  }

  /** Somebody opens the site and looks what there is. */
  void visit() throws IOException, InterruptedException {
    town.get("/api/public/territory");
    town.get("/api/public/procedures");
    town.get("/api/public/sensors");
  }

  /** A report with a mail address, done by an agent, followed twice. */
  void report() throws IOException, InterruptedException {
    var mail = UUID.randomUUID() + "@bench.example";
    var place = Map.of("lon", 0.7001, "lat", 47.3502, "label", "12 rue des Tilleuls");
    var filed =
        town.post(
                "/api/public/reports",
                Map.of(
                    "category",
                    "lampadaire-eteint",
                    "description",
                    "Le lampadaire clignote puis s'éteint.",
                    "place",
                    place,
                    "contact",
                    Map.of("mail", mail)))
            .json();
    var reference = filed.get("reference").asText();
    var agent = town.token("karim");
    var path = "/api/staff/reports/" + reference;
    town.get("/api/staff/reports?queue=todo", "authorization", agent);
    var read = town.get(path, "authorization", agent);
    town.post(
        path + "/decisions",
        Map.of("status", "done", "publicText", "L'ampoule est changée."),
        "authorization",
        agent,
        "if-match",
        read.etag());
    for (var time = 0; time < 2; time++) {
      town.get(
          "/api/public/reports/" + reference, "follow-secret", filed.get("followSecret").asText());
    }
  }

  /** A request with a file and a mail address, decided, its letter fetched. */
  void request() throws IOException, InterruptedException {
    town.get("/api/public/procedures/" + id);
    var begun = town.post("/api/public/requests", Map.of("procedure", id, "language", "fr")).json();
    var secret = begun.get("followSecret").asText();
    var reference = begun.get("reference").asText();
    var path = "/api/public/requests/" + reference;
    sendPiece(path, secret);
    var draft = town.get(path, "follow-secret", secret);
    town.put(
        path + "/answers",
        new Example(document).saving(),
        "follow-secret",
        secret,
        "if-match",
        draft.etag());
    prove(path, secret);
    var whole = town.get(path, "follow-secret", secret);
    town.post(path + "/submission", Map.of(), "follow-secret", secret, "if-match", whole.etag());
    decide("/api/staff/requests/" + reference);
    town.get(path, "follow-secret", secret);
    town.get(path + "/letters/decision", "follow-secret", secret);
  }

  private void prove(String path, String secret) throws IOException, InterruptedException {
    var mail = UUID.randomUUID() + "@bench.example";
    town.post(path + "/mail", Map.of("mail", mail), "follow-secret", secret);
    var code = town.mail(mail, "votre code").subject().substring(0, 6);
    town.post(path + "/mail/confirmation", Map.of("code", code), "follow-secret", secret);
  }

  private void sendPiece(String path, String secret) throws IOException, InterruptedException {
    var hash = Sha256.of(PIECE).hex();
    var announcement =
        Map.of(
            "at", "/photos",
            "name", "rue.png",
            "type", "image/png",
            "size", PIECE.length,
            "sha256", hash);
    var announced = town.post(path + "/pieces", announcement, "follow-secret", secret).json();
    var upload = announced.get("upload");
    var put = HttpRequest.newBuilder(URI.create(upload.get("url").asText()));
    upload.get("headers").properties().forEach(h -> put.header(h.getKey(), h.getValue().asText()));
    town.upload(put.PUT(BodyPublishers.ofByteArray(PIECE)).build());
    var piece = announced.at("/piece/id").asText();
    town.post(path + "/pieces/" + piece + "/arrival", Map.of(), "follow-secret", secret);
  }

  private void decide(String path) throws IOException, InterruptedException {
    var agent = town.token("sophie");
    town.get("/api/staff/requests?state=open", "authorization", agent);
    var seen = town.get(path, "authorization", agent);
    var accepted =
        town.post(path + "/acceptance", Map.of(), "authorization", agent, "if-match", seen.etag());
    town.post(
        path + "/decision",
        Map.of("outcome", "accepted", "reasons", "Le trottoir reste large."),
        "authorization",
        agent,
        "if-match",
        accepted.etag());
  }

  /** A re-user's program reads a page of rows. */
  void rows() throws IOException, InterruptedException {
    town.get("/api/public/datasets/signalements/rows?limit=50");
  }

  /** What the calendar does each night: what is due, rows, and releases of what changed. */
  void night() {
    town.schedule("DatasetsFunction", "{\"schedule\":\"datasets\"}");
    var now = LocalDate.now(ZoneOffset.UTC) + "T05:00:00Z";
    town.schedule("DeadlinesFunction", Json.write(Map.of("schedule", "deadlines", "time", now)));
  }
}
