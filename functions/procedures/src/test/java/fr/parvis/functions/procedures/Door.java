package fr.parvis.functions.procedures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Reference;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.MailCodes;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.json.Json;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.pieces.InMemoryFolders;
import fr.parvis.pieces.InMemoryPieceFiles;
import fr.parvis.procedures.DocumentRules;
import fr.parvis.procedures.ImportProcedure;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.procedures.MailCheck;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.PublishProcedure;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The door of the demo town with one procedure, on stores in memory, asked by recorded events. */
final class Door {

  static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");
  static final byte[] PLAN = "%PDF-1.7 a plan".getBytes(ISO_8859_1);
  static final String PLAN_SHA256 =
      "3cd67d980c9889915eb2d36e15243e15437ff5487176fe2da377b88ba05ae769";

  private static final String KEY = "a key for tests, thirty-two characters at least";

  private final LoggedInvocation context = new LoggedInvocation();
  private final Map<String, String> names = new HashMap<>();
  final InMemoryPieceFiles files = new InMemoryPieceFiles();
  final Parts parts;
  private final ProceduresHandler handler;

  Door() {
    var clock = InstantSource.fixed(NOW);
    var territories = new InMemoryTerritories();
    territories.put(territory());
    var stores =
        new Parts.Stores(
            territories,
            new InMemoryPeople(clock),
            procedures(territories),
            new InMemoryRequests(),
            new InMemoryFolders(),
            files,
            day -> false);
    var environment =
        Map.of(
            "FOLLOW_KEY", KEY,
            "SITE_ADDRESS", "https://valmerle.example",
            "ROLES_CLAIM", "parvis_roles");
    parts = new Parts(stores, environment, clock, new Random(7));
    handler = new ProceduresHandler(parts);
  }

  /** What the next events are about: each name stands for the value in recorded events. */
  Door about(String name, String value) {
    names.put(name, value);
    return this;
  }

  /** What was logged: nothing, unless a fault is ours. */
  List<String> logged() {
    return context.logged();
  }

  /** Sends a recorded event; the JSON of its answer. */
  JsonNode ask(String name, int status) {
    var answer = send(name);
    if (answer.getStatusCode() != status) {
      throw new AssertionError(name + " gave " + answer.getStatusCode() + " " + answer.getBody());
    }
    return Json.parse(answer.getBody());
  }

  /** Sends a recorded event. */
  APIGatewayV2HTTPResponse send(String name) {
    var text = read(name);
    for (var entry : names.entrySet()) {
      text = text.replace(entry.getKey(), entry.getValue());
    }
    return handler.handleRequest(event(text), context);
  }

  /** Begins a request, which the next events are about. */
  JsonNode begin() {
    return about(ask("post-request", 201));
  }

  /** The next events are about this request, as it is now. */
  JsonNode about(JsonNode request) {
    about("REFERENCE", request.path("reference").asText());
    about("VERSION", request.path("version").asText());
    if (request.has("followSecret")) {
      about("SECRET", request.path("followSecret").asText());
    }
    return request;
  }

  /** The code that the last mail carried. */
  String code() {
    var request = parts.requests().get(Reference.parse(names.get("REFERENCE")));
    var askedAt = request.mailCheck().map(MailCheck::askedAt).orElseThrow();
    return new MailCodes(KEY).code(request.reference(), askedAt);
  }

  /** What the mail to an expert carries. */
  String opinionSecret(String opinion) {
    return new FollowSecrets(KEY, "https://valmerle.example", FollowSecrets.Of.OPINION)
        .secret(opinion);
  }

  private static Procedures procedures(Territories territories) {
    var procedures = new InMemoryProcedures();
    var document = ProcedureDocument.parse(resource("/jardiniere.json"));
    var rules = new DocumentRules(territories);
    var draft = new ImportProcedure(procedures, rules, () -> NOW).run(document.json());
    new PublishProcedure(procedures, rules, () -> NOW).run(draft.id(), draft.version());
    return procedures;
  }

  private static String read(String name) {
    return resource("/events/" + name + ".json");
  }

  private static String resource(String path) {
    try (var file = Door.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static APIGatewayV2HTTPEvent event(String text) {
    return LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, Door.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static Territory territory() {
    var document = Path.of(System.getProperty("parvis.root", "../.."), "infra/demo/territory.json");
    try {
      return Territory.parse(Files.readString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
