package fr.parvis.functions.procedures;

import static fr.parvis.functions.procedures.Asking.reference;
import static fr.parvis.functions.procedures.Asking.secret;
import static fr.parvis.functions.procedures.Asking.seen;

import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.procedures.AskMailCode;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.ConfirmMail;
import fr.parvis.procedures.Origin;
import fr.parvis.procedures.SaveAnswers;
import fr.parvis.procedures.SendMessage;
import fr.parvis.procedures.WithdrawRequest;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request, from its first page to its end, for whoever has its secret. */
final class RequestRoutes {

  private static final String REQUEST = "/api/public/requests/{reference}";

  private final Parts parts;
  private final OwnRequests own;

  RequestRoutes(Parts parts, OwnRequests own) {
    this.parts = parts;
    this.own = own;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "POST /api/public/requests",
        this::begin,
        "GET " + REQUEST,
        this::show,
        "DELETE " + REQUEST,
        this::erase,
        "PUT " + REQUEST + "/answers",
        this::save,
        "POST " + REQUEST + "/mail",
        this::askCode,
        "POST " + REQUEST + "/mail/confirmation",
        this::confirm,
        "POST " + REQUEST + "/submission",
        this::submit,
        "POST " + REQUEST + "/completion",
        this::complete,
        "POST " + REQUEST + "/messages",
        this::write,
        "POST " + REQUEST + "/withdrawal",
        this::withdraw);
  }

  private Reply begin(Request request) {
    var origin =
        new Origin(Channel.WEB, request.idempotencyKey(), Optional.empty(), Optional.empty());
    var command = request.body(Begin.class);
    var begun = parts.begin().run(command.command(), origin, parts.territories().get());
    return own.begun(begun, begun.filing().language());
  }

  /**
   * What a person begins. Only staff give an address with it, for others.
   *
   * @param procedure id of the procedure
   * @param language in which to answer
   */
  record Begin(@Nullable String procedure, @Nullable String language) {

    BeginRequest.Command command() {
      return new BeginRequest.Command(procedure, language, null);
    }
  }

  private Reply show(Request request) {
    return shown(request, parts.requests().get(reference(request)).opened(secret(request)));
  }

  private Reply save(Request request) {
    var command = request.body(SaveAnswers.Command.class);
    return shown(
        request,
        parts.save().run(reference(request), secret(request), seen(request), command, zone()));
  }

  private Reply askCode(Request request) {
    var command = request.body(AskMailCode.Command.class);
    parts.askCode().run(reference(request), secret(request), command);
    return Reply.accepted();
  }

  private Reply confirm(Request request) {
    var command = request.body(ConfirmMail.Command.class);
    return shown(request, parts.confirm().run(reference(request), secret(request), command));
  }

  private Reply submit(Request request) {
    return shown(
        request, parts.submit().run(reference(request), secret(request), seen(request), zone()));
  }

  private Reply complete(Request request) {
    return shown(
        request, parts.complete().run(reference(request), secret(request), seen(request), zone()));
  }

  private Reply write(Request request) {
    var command = request.body(SendMessage.Command.class);
    return shown(request, parts.write().run(reference(request), secret(request), command));
  }

  private Reply withdraw(Request request) {
    var command = request.body(WithdrawRequest.Command.class);
    return shown(
        request, parts.withdraw().run(reference(request), secret(request), command, zone()));
  }

  private Reply erase(Request request) {
    parts.erase().run(reference(request), secret(request));
    return Reply.noContent();
  }

  private Reply shown(Request asking, fr.parvis.procedures.Request request) {
    return own.shown(request, Asking.language(asking));
  }

  private ZoneId zone() {
    return parts.territories().get().zoneId();
  }
}
