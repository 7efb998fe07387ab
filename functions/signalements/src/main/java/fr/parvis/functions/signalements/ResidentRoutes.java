package fr.parvis.functions.signalements;

import fr.parvis.access.Caller;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.http.Cursors;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.people.Contact;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.people.SignIn;
import fr.parvis.reports.AnswerReport;
import fr.parvis.reports.Channel;
import fr.parvis.reports.FileReport;
import fr.parvis.reports.Origin;
import fr.parvis.reports.Report;
import fr.parvis.reports.ReportView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The app's own API for residents, with and without an account. */
final class ResidentRoutes {

  private static final int PAGE_SIZE = 50;
  private static final String FOLLOW_SECRET = "follow-secret";

  private final Parts parts;

  ResidentRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "POST /api/public/reports", this::file,
        "GET /api/public/reports/{reference}", this::show,
        "POST /api/public/reports/{reference}/answers", this::answer,
        "DELETE /api/public/reports/{reference}", this::erase,
        "DELETE /api/me/reports", this::eraseOwn,
        "POST /api/me/reports", this::fileSignedIn,
        "GET /api/me/reports", this::listOwn);
  }

  private Reply file(Request request) {
    return filed(request, Optional.empty());
  }

  private Reply fileSignedIn(Request request) {
    var mail = Optional.ofNullable(request.claims().get("email"));
    return filed(request, Optional.of(new Origin.Account(signIn(request), mail)));
  }

  private Reply filed(Request request, Optional<Origin.Account> account) {
    var command = request.body(FileReport.Command.class);
    var origin = new Origin(Channel.APP, request.idempotencyKey(), account);
    var territory = parts.territories().get();
    var report = parts.fileReport().run(command, origin, territory);
    var view = own(report);
    view.put("followSecret", parts.secrets().secret(report.reference()));
    view.put("followLink", parts.secrets().link(report.reference()));
    return Reply.created("/api/public/reports/" + report.reference(), view);
  }

  private Reply show(Request request) {
    var report = parts.reports().get(reference(request));
    return request
        .header(FOLLOW_SECRET)
        .map(secret -> Reply.ok(own(report.opened(secret))))
        .orElseGet(() -> Reply.ok(ReportView.open(report, parts.territories().get().zoneId())));
  }

  private Reply answer(Request request) {
    var command = request.body(AnswerReport.Command.class);
    var secret = request.header(FOLLOW_SECRET).orElse("");
    return Reply.ok(own(parts.answerReport().run(reference(request), secret, command)));
  }

  private Reply erase(Request request) {
    parts.eraseReports().run(reference(request), request.header(FOLLOW_SECRET).orElse(""));
    return Reply.noContent();
  }

  private Reply eraseOwn(Request request) {
    var erased =
        parts
            .people()
            .find(signIn(request))
            .map(person -> parts.eraseReports().run(person.id().value()))
            .orElse(List.of());
    return Reply.ok(Map.of("erased", erased));
  }

  private Reply listOwn(Request request) {
    var signIn = signIn(request);
    var list = "own/" + signIn;
    var after = request.query("cursor").map(cursor -> Cursors.open(list, cursor));
    var known = parts.people().find(signIn);
    var page =
        known
            .map(person -> parts.reports().listOfPerson(person.id().value(), PAGE_SIZE, after))
            .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    var view = new LinkedHashMap<String, Object>();
    view.put("items", page.items().stream().map(report -> own(report, known)).toList());
    view.put("next", page.next().map(position -> Cursors.seal(list, position)));
    return Reply.ok(view);
  }

  private Map<String, Object> own(Report report) {
    return own(report, report.filing().personId().map(PersonId::new).flatMap(parts.people()::find));
  }

  /** For who filed it: the words whole, and enough of the address to recognise it. */
  private Map<String, Object> own(Report report, Optional<Person> person) {
    var view = ReportView.whole(report, parts.territories().get().zoneId());
    view.put("own", true);
    view.put("mail", person.flatMap(Person::contact).map(Contact::masked));
    return view;
  }

  private SignIn signIn(Request request) {
    var caller = Caller.fromClaims(request.claims(), parts.rolesClaim());
    return new SignIn(caller.issuer(), caller.subject());
  }

  private static Reference reference(Request request) {
    return Reference.parse(request.path("reference"));
  }
}
