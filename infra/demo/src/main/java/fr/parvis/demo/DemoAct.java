package fr.parvis.demo;

import fr.parvis.follow.FollowSecrets;
import fr.parvis.pieces.Pieces;
import fr.parvis.procedures.AcceptRequest;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.AskAgain;
import fr.parvis.procedures.AssignRequest;
import fr.parvis.procedures.CompleteRequest;
import fr.parvis.procedures.DecideRequest;
import fr.parvis.procedures.FrenchHolidays;
import fr.parvis.procedures.Holidays;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.SendMessage;
import fr.parvis.procedures.SubmitRequest;
import fr.parvis.procedures.WithdrawRequest;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody did to a request of the demo, at a time. */
final class DemoAct {

  private static final Holidays HOLIDAYS = new FrenchHolidays();

  private final DemoStores stores;
  private final FollowSecrets secrets;
  private final ZoneId zone;
  private final InstantSource clock;
  private final DemoRequests.Act act;

  DemoAct(
      DemoStores stores,
      FollowSecrets secrets,
      Territory territory,
      Instant at,
      DemoRequests.Act act) {
    this.stores = stores;
    this.secrets = secrets;
    this.zone = territory.zoneId();
    this.clock = InstantSource.fixed(at);
    this.act = act;
  }

  Request on(Request request) {
    return switch (act.what()) {
      case SUBMIT -> submit(request);
      case ASSIGN -> assign(request);
      case ACCEPT -> accept(request);
      case ASK -> ask(request);
      case COMPLETE -> complete(request);
      case WRITE -> write(request, false);
      case NOTE -> write(request, true);
      case ANSWER -> answer(request);
      case DECIDE -> decide(request);
      case WITHDRAW -> withdraw(request);
    };
  }

  private Request submit(Request request) {
    var applicants = new Applicants(stores.people(), clock);
    return new SubmitRequest(procedures(), requests(), pieces(), applicants, HOLIDAYS, clock)
        .run(request.reference(), secret(request), request.version(), zone);
  }

  private Request assign(Request request) {
    return new AssignRequest(requests(), clock)
        .run(request.reference(), request.version(), agent(), new AssignRequest.Command(agent()));
  }

  private Request accept(Request request) {
    return new AcceptRequest(requests(), clock)
        .run(request.reference(), request.version(), agent());
  }

  private Request ask(Request request) {
    var command = new AskAgain.Command(text(), act.fields().orElse(List.of()));
    return new AskAgain(procedures(), requests(), HOLIDAYS, clock)
        .run(request.reference(), request.version(), agent(), command, zone);
  }

  private Request complete(Request request) {
    return new CompleteRequest(procedures(), requests(), pieces(), HOLIDAYS, clock)
        .run(request.reference(), secret(request), request.version(), zone);
  }

  private Request write(Request request, boolean internal) {
    return new SendMessage(requests(), clock)
        .run(request.reference(), agent(), new SendMessage.StaffCommand(text(), internal));
  }

  private Request answer(Request request) {
    return new SendMessage(requests(), clock)
        .run(request.reference(), secret(request), new SendMessage.Command(text()));
  }

  private Request decide(Request request) {
    var command = new DecideRequest.Command(act.outcome().orElseThrow(), text());
    return new DecideRequest(procedures(), requests(), clock)
        .run(request.reference(), request.version(), agent(), command, zone);
  }

  private Request withdraw(Request request) {
    return new WithdrawRequest(procedures(), requests(), clock)
        .run(request.reference(), secret(request), new WithdrawRequest.Command(text()), zone);
  }

  private Procedures procedures() {
    return stores.procedures();
  }

  private Requests requests() {
    return stores.requests();
  }

  private Pieces pieces() {
    return new Pieces(stores.folders(), stores.files());
  }

  private String secret(Request request) {
    return secrets.secret(request.reference());
  }

  private String agent() {
    return act.by().orElseThrow();
  }

  private @Nullable String text() {
    return act.text().orElse(null);
  }
}
