package fr.parvis.functions.procedures;

import fr.parvis.access.Caller;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import fr.parvis.http.Cursors;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.people.Person;
import fr.parvis.people.SignIn;
import fr.parvis.procedures.AskMailCode;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.EraseRequests;
import fr.parvis.procedures.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests of an account: it finds their secrets, which open everything else. */
final class MyRoutes {

  private static final int PAGE_SIZE = 50;

  private final Parts parts;
  private final OwnRequests own;
  private final Archive archive;

  MyRoutes(Parts parts, OwnRequests own) {
    this.parts = parts;
    this.own = own;
    this.archive = new Archive(parts, own);
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "POST /api/me/requests", this::begin,
        "GET /api/me/requests", this::list,
        "POST /api/me/requests/{reference}/mail", this::askCode,
        "DELETE /api/me/requests", this::erase,
        "DELETE /api/me/account", this::leave,
        "GET /api/me/archive", this::give);
  }

  private Reply begin(Request request) {
    var mail = Optional.ofNullable(request.claims().get("email"));
    var account = new Origin.Account(signIn(request), mail);
    var origin =
        new Origin(Channel.WEB, request.idempotencyKey(), Optional.of(account), Optional.empty());
    var command = request.body(RequestRoutes.Begin.class).command();
    var begun = parts.begin().run(command, origin, parts.territories().get());
    return own.begun(begun, begun.filing().language());
  }

  private Reply list(Request request) {
    var signIn = signIn(request);
    var list = "own-requests/" + signIn;
    var after = request.query("cursor").map(cursor -> Cursors.open(list, cursor));
    var page =
        known(signIn)
            .map(person -> parts.requests().listOfPerson(person.id().value(), PAGE_SIZE, after))
            .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    var language = Asking.language(request);
    var view = new LinkedHashMap<String, Object>();
    view.put("items", page.items().stream().map(filed -> own.line(filed, language)).toList());
    view.put("next", page.next().map(position -> Cursors.seal(list, position)));
    return Reply.ok(view);
  }

  /** The code is typed with the request's secret, as any other: it proves who reads the address. */
  private Reply askCode(Request request) {
    var reference = Asking.reference(request);
    var account =
        known(signIn(request))
            .orElseThrow(() -> new NotFound("The account has no request " + reference));
    parts.askCode().run(reference, account.id(), request.body(AskMailCode.Command.class));
    return Reply.accepted();
  }

  private Reply erase(Request request) {
    return Reply.ok(
        known(signIn(request))
            .map(person -> parts.erase().run(person.id().value()))
            .orElseGet(() -> new EraseRequests.Result(List.of(), List.of())));
  }

  /** An account that the town must still know says so by what it keeps. */
  private Reply leave(Request request) {
    return Reply.ok(
        known(signIn(request))
            .map(person -> parts.erase().account(person.id()))
            .orElseGet(() -> new EraseRequests.Result(List.of(), List.of())));
  }

  /** The archive stands beside the API: an answer of it has at most 6 MB. */
  private Reply give(Request request) {
    var filed =
        known(signIn(request))
            .map(person -> parts.erase().all(person.id().value()))
            .orElse(List.of());
    return Reply.seeOther(archive.of(filed, Asking.language(request)));
  }

  private Optional<Person> known(SignIn signIn) {
    return parts.stores().people().find(signIn);
  }

  private SignIn signIn(Request request) {
    var caller = Caller.fromClaims(request.claims(), parts.rolesClaim());
    return new SignIn(caller.issuer(), caller.subject());
  }
}
