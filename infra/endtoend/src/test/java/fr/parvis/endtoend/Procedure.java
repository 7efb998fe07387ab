package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A procedure that people can file, and what a person does to file it. */
final class Procedure {
  static final String ID = "jardiniere";

  private static final Path DOCUMENT =
      Path.of(
          System.getProperty("parvis.root"),
          "functions/procedures/src/test/resources/jardiniere.json");

  private Procedure() {}

  /** Brings and publishes it, unless another test did. */
  static void publish(RunningParvis parvis) {
    publish(parvis, ID, document());
  }

  /** Brings and publishes a procedure of that id, unless another test did. */
  static void publish(RunningParvis parvis, String id, String document) {
    var manager = new Visitor(parvis.site()).signedIn(parvis.token("helene"));
    var body = "{\"document\": %s}".formatted(document);
    var brought = manager.post("/api/staff/procedures", body);
    if (brought.status() != 409) {
      manager
          .with("If-Match", brought.expect(201).header("etag"))
          .post("/api/staff/procedures/" + id + "/publication", "")
          .expect(200);
    }
  }

  /** The document of the procedure. */
  static String document() {
    try {
      return Files.readString(DOCUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request that somebody begins, fills in and sends. */
  record Filing(Visitor visitor, String reference, String secret, String etag) {

    static Filing begun(Visitor visitor) {
      var body = "{\"procedure\": \"%s\", \"language\": \"fr\"}".formatted(ID);
      return of(visitor, visitor.post("/api/public/requests", body).expect(201));
    }

    /** Begun and sent by staff for somebody on the phone, who has no address to confirm. */
    static Filing onBehalf(RunningParvis parvis) {
      return onBehalf(parvis, "{\"procedure\": \"%s\", \"channel\": \"phone\"}".formatted(ID));
    }

    /** Begun with what the agent sends, and sent. */
    static Filing onBehalf(RunningParvis parvis, String body) {
      var agent = new Visitor(parvis.site()).signedIn(parvis.token("sophie"));
      var begun =
          of(new Visitor(parvis.site()), agent.post("/api/staff/requests", body).expect(201));
      var answers = "{\"prenom\": \"Lucie\", \"nom\": \"Petit\", \"surface\": 2, \"exact\": true}";
      var filled = begun.again();
      filled = filled.seen(filled.save(answers));
      return filled.seen(filled.act("submission"));
    }

    static Filing of(Visitor visitor, Answer begun) {
      var secret = begun.json().get("followSecret").asText();
      return new Filing(
          visitor.with("Follow-Secret", secret),
          begun.json().get("reference").asText(),
          secret,
          begun.headers().firstValue("etag").orElse(""));
    }

    String path(String rest) {
      return "/api/public/requests/" + reference + rest;
    }

    Filing seen(Answer answer) {
      return new Filing(visitor, reference, secret, answer.expect(200).header("etag"));
    }

    /** The request as it is now, on whatever device. */
    Filing again() {
      return seen(visitor.get(path("")));
    }

    Answer save(String answers) {
      var body = "{\"answers\": %s, \"page\": \"fin\"}".formatted(answers);
      return visitor.with("If-Match", etag).send("PUT", path("/answers"), "application/json", body);
    }

    Answer act(String act) {
      return visitor.with("If-Match", etag).post(path("/" + act), "{}");
    }

    /** An agent of the service in charge acts on the request as it is. */
    void actAsAgent(RunningParvis parvis, String act, String body) {
      var agent = agent(parvis);
      agent
          .with("If-Match", agent.get(staffPath()).expect(200).header("etag"))
          .post(staffPath() + "/" + act, body)
          .expect(200);
    }

    /** An agent of the service in charge. */
    Visitor agent(RunningParvis parvis) {
      return new Visitor(parvis.site()).signedIn(parvis.token("sophie"));
    }

    /** Where agents find the request. */
    String staffPath() {
      return "/api/staff/requests/" + reference;
    }

    /** Sends a file as a browser does: announced, put into the bucket, and told. */
    JsonNode sendPiece(String name, byte[] content) {
      var announced =
          visitor
              .post(
                  path("/pieces"),
                  """
                  {"at": "/plan", "name": "%s", "type": "application/pdf", "size": %d, "sha256": "%s"}
                  """
                      .formatted(name, content.length, Sha256.of(content).hex()))
              .expect(201)
              .json();
      var id = announced.at("/piece/id").asText();
      visitor.post(path("/pieces/" + id + "/arrival"), "{}").expect(409); // nothing is there yet
      assertThat(put(announced.get("upload"), content)).isEqualTo(200);
      return visitor.post(path("/pieces/" + id + "/arrival"), "{}").expect(200).json();
    }
  }

  private static int put(JsonNode upload, byte[] content) {
    var request =
        HttpRequest.newBuilder(URI.create(upload.get("url").asText()))
            .method(upload.get("method").asText(), BodyPublishers.ofByteArray(content));
    upload
        .get("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asText()));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while a file is sent", e);
    }
  }
}
