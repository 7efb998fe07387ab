package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Reference;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.MailCodes;
import fr.parvis.json.Json;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.people.People;
import fr.parvis.pieces.Folders;
import fr.parvis.pieces.InMemoryFolders;
import fr.parvis.pieces.InMemoryPieceFiles;
import fr.parvis.pieces.Pieces;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A town hall to try requests in: a procedure, stores and a clock that a test moves. */
public final class Samples implements InstantSource {

  /** A Thursday in Valmerle. */
  public static final Instant THURSDAY = Instant.parse("2026-11-19T09:12:00Z");

  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final String KEY = "a key of a town that nobody knows of";

  final Procedures procedures = new InMemoryProcedures();
  final Requests requests;
  final People people = new InMemoryPeople(this);
  final Folders folders = new InMemoryFolders();
  final InMemoryPieceFiles files = new InMemoryPieceFiles();
  final Pieces pieces = new Pieces(folders, files);
  final Applicants applicants = new Applicants(people, this);
  final FollowSecrets secrets =
      new FollowSecrets(KEY, "https://valmerle.example", FollowSecrets.Of.REQUEST);
  final MailCodes codes = new MailCodes(KEY);
  final FollowSecrets opinionSecrets =
      new FollowSecrets(KEY, "https://valmerle.example", FollowSecrets.Of.OPINION);
  final Random random = new Random(1);
  final Holidays holidays =
      Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"))::contains;
  private Instant now = THURSDAY;

  Samples() {
    this(new InMemoryRequests());
  }

  Samples(Requests requests) {
    this(requests, document());
  }

  /** A town where this can be filed. */
  Samples(Requests requests, ProcedureDocument document) {
    this.requests = requests;
    var procedure = Procedure.imported(document, THURSDAY);
    procedures.add(procedure);
    procedures.publish(procedure.published(THURSDAY));
  }

  /** A town where greening costs something. */
  static Samples withFee(Requests requests, String fee) {
    var json = (ObjectNode) document().json();
    json.set("fee", Json.parse(fee));
    return new Samples(requests, new ProcedureDocument(json));
  }

  /** Greening the foot of a tree. */
  static ProcedureDocument document() {
    return ProcedureDocument.parse(resource("planter.json"));
  }

  /** The same under another title. */
  static ProcedureDocument document(String title) {
    var json = (ObjectNode) document().json();
    json.set("title", Json.parse(title));
    return new ProcedureDocument(json);
  }

  static Territory territory() {
    try {
      return Territory.parse(
          Files.readString(
              Path.of(System.getProperty("parvis.root"), "infra/demo/territory.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The time is another from now on. */
  void at(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }

  BeginRequest beginRequest() {
    return new BeginRequest(
        procedures, requests, applicants, new Attempts(KEY, random), secrets, this);
  }

  /** A draft of somebody without account. */
  Request draft() {
    return beginRequest().run(command(), origin(Optional.empty()), territory());
  }

  static BeginRequest.Command command() {
    return new BeginRequest.Command("planter", "fr", null);
  }

  static Origin origin(Optional<String> key) {
    return new Origin(Channel.WEB, key, Optional.empty(), Optional.empty());
  }

  String secret(Request request) {
    return secret(request.reference());
  }

  String secret(Reference reference) {
    return secrets.secret(reference);
  }

  private static String resource(String name) {
    try (var stream = Samples.class.getResourceAsStream("/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
