package fr.parvis.functions.procedures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Reference;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.MailCodes;
import fr.parvis.invocation.Checkout;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.invocation.RecordedEvents;
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
import fr.parvis.procedures.Request;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
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
    territories.put(Territory.parse(Checkout.text("infra/demo/territory.json")));
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
    var text = RecordedEvents.text(name);
    for (var entry : names.entrySet()) {
      text = text.replace(entry.getKey(), entry.getValue());
    }
    return handler.handleRequest(RecordedEvents.request(text), context);
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

  /** The request that the next events are about. */
  Request request() {
    return parts.requests().get(Reference.parse(names.get("REFERENCE")));
  }

  /** A plan is announced, put, and kept. */
  void sendPlan() {
    about("SHA256", Door.PLAN_SHA256);
    var announced = ask("post-piece", 201);
    files.put(announced.at("/upload/url").asText(), Door.PLAN);
    about("PIECE", announced.at("/piece/id").asText());
    ask("post-arrival", 200);
  }

  /** The address is proved. */
  void confirmMail() {
    ask("post-mail", 202);
    about("CODE", code());
    about(ask("post-mail-confirmation", 200));
  }

  /** Filled in and sent, with its plan. */
  JsonNode submitted() {
    begin();
    sendPlan();
    about(ask("put-answers", 200));
    confirmMail();
    return about(ask("post-submission", 200));
  }

  /** The code that the last mail carried. */
  String code() {
    var request = request();
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
    var document =
        ProcedureDocument.parse(
            Checkout.text("functions/procedures/src/test/resources/jardiniere.json"));
    var rules = new DocumentRules(territories);
    var draft = new ImportProcedure(procedures, rules, () -> NOW).run(document.json());
    new PublishProcedure(procedures, rules, () -> NOW).run(draft.id(), draft.version());
    return procedures;
  }
}
