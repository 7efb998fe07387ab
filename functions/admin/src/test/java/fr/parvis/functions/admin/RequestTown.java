package fr.parvis.functions.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.MailCodes;
import fr.parvis.json.Json;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.pieces.InMemoryFolders;
import fr.parvis.pieces.InMemoryPieceFiles;
import fr.parvis.pieces.Pieces;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.AskMailCode;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.CachedProcedures;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.ConfirmMail;
import fr.parvis.procedures.DocumentRules;
import fr.parvis.procedures.FrenchHolidays;
import fr.parvis.procedures.ImportProcedure;
import fr.parvis.procedures.InMemoryProcedures;
import fr.parvis.procedures.InMemoryRequests;
import fr.parvis.procedures.Origin;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.PublishProcedure;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.SaveAnswers;
import fr.parvis.procedures.SubmitRequest;
import fr.parvis.territory.InMemoryTerritories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/** The demo town with one procedure, in which somebody filed a request. */
final class RequestTown {

  private static final String KEY = "a key of a town that nobody knows of";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-19T09:12:00Z"));

  final Procedures procedures = new CachedProcedures(new InMemoryProcedures());
  final Requests requests = new InMemoryRequests();
  final FollowSecrets secrets =
      new FollowSecrets(KEY, "https://valmerle.example", FollowSecrets.Of.REQUEST);
  private final InMemoryTerritories territories = new InMemoryTerritories();
  private final Pieces pieces = new Pieces(new InMemoryFolders(), new InMemoryPieceFiles());
  private final Applicants applicants = new Applicants(new InMemoryPeople(CLOCK), CLOCK);
  private final Random random = new Random(1);
  final Door door = door();

  RequestTown() {
    territories.put(Samples.territory());
    var rules = new DocumentRules(territories);
    new ImportProcedure(procedures, rules, CLOCK).run(document());
    new PublishProcedure(procedures, rules, CLOCK).run("planter", 1);
  }

  static ObjectNode document() {
    try {
      var path = "shared/procedures/src/test/resources/planter.json";
      var document = (ObjectNode) Json.parse(Files.readString(Samples.file(path)));
      document.putObject("fee").put("kind", "fixed").put("cents", 3500);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Door door() {
    var desk = new RequestDesk(territories, procedures, requests, pieces, applicants, CLOCK);
    return new Door(
        new StaffRequests(desk, begin(), secrets),
        new StaffRequest(desk),
        new StaffPayment(desk),
        new StaffProcedures(procedures, territories, CLOCK));
  }

  private BeginRequest begin() {
    return new BeginRequest(
        procedures, requests, applicants, new Attempts(KEY, random), secrets, CLOCK);
  }

  Request draft() {
    var origin = new Origin(Channel.WEB, Optional.empty(), Optional.empty(), Optional.empty());
    var command = new BeginRequest.Command("planter", "fr", null);
    return begin().run(command, origin, territories.get());
  }

  /** A request that the town received; its version is 5. */
  Request submitted() {
    var draft = draft();
    var reference = draft.reference();
    var secret = secrets.secret(reference);
    var zone = territories.get().zoneId();
    var answers = (ObjectNode) document().at("/examples/0");
    var saved =
        new SaveAnswers(procedures, requests, CLOCK)
            .run(reference, secret, 1, new SaveAnswers.Command(answers, "lieu"), zone);
    new AskMailCode(requests, applicants, CLOCK)
        .run(reference, secret, new AskMailCode.Command("lucie@habitants.example"));
    var codes = new MailCodes(KEY);
    var code = new ConfirmMail.Command(codes.code(reference, CLOCK.instant()));
    var confirmed =
        new ConfirmMail(requests, applicants, codes, CLOCK).run(saved.reference(), secret, code);
    return new SubmitRequest(procedures, requests, pieces, applicants, new FrenchHolidays(), CLOCK)
        .run(reference, secret, confirmed.version(), zone);
  }
}
