package fr.parvis.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.MailCodes;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.AskMailCode;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.ConfirmMail;
import fr.parvis.procedures.FileAnswers;
import fr.parvis.procedures.Origin;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.SaveAnswers;
import fr.parvis.procedures.Step;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Files one request of the demo, and lets it become what the document says. */
final class DemoRequest {

  private final DemoStores stores;
  private final String followKey;
  private final FollowSecrets secrets;
  private final Territory territory;
  private final Calendar calendar;
  private final DemoRequests.Entry entry;

  DemoRequest(
      DemoStores stores,
      String followKey,
      Territory territory,
      Calendar calendar,
      DemoRequests.Entry entry) {
    this.stores = stores;
    this.followKey = followKey;
    this.secrets = new FollowSecrets(followKey, "", FollowSecrets.Of.REQUEST);
    this.territory = territory;
    this.calendar = calendar;
    this.entry = entry;
  }

  void put(String key) {
    var clock = InstantSource.fixed(calendar.at(entry.daysAgo(), entry.at()));
    var request = begun(key, clock);
    if (request.answers().isEmpty()) {
      request = filledIn(request, clock);
    }
    if (!request.isReachable() && entry.mail().isPresent()) {
      request = confirmed(request, clock);
    }
    for (var act : missing(request)) {
      var at = calendar.at(entry.daysAgo() - act.daysLater(), act.at(), request.updatedAt());
      request = new DemoAct(stores, secrets, territory, at, act).on(request);
    }
  }

  private Request begun(String key, InstantSource clock) {
    var origin = new Origin(entry.channel(), Optional.of(key), Optional.empty(), entry.by());
    var mail = entry.channel().isOnBehalf() ? entry.mail().orElse(null) : null;
    return new BeginRequest(
            stores.procedures(),
            stores.requests(),
            new Applicants(stores.people(), clock),
            // Every request has a key of its own, so nothing is left to chance.
            new Attempts(followKey, new Random(0)),
            secrets,
            clock)
        .run(new BeginRequest.Command(entry.procedure(), "fr", mail), origin, territory);
  }

  private Request filledIn(Request draft, InstantSource clock) {
    var command = new SaveAnswers.Command(answers(draft, clock), null);
    return new SaveAnswers(stores.procedures(), stores.requests(), clock)
        .run(draft.reference(), secret(draft), draft.version(), command, territory.zoneId());
  }

  private ObjectNode answers(Request draft, InstantSource clock) {
    var document = stores.procedures().of(draft);
    ObjectNode answers = document.json().path("examples").get(entry.example()).deepCopy();
    entry.changes().ifPresent(answers::setAll);
    var files = new DemoFiles(stores.folders(), stores.files(), stores.sending());
    for (var pointer : FileAnswers.of(document, answers).keySet()) {
      var cut = pointer.lastIndexOf('/');
      var holder = (ObjectNode) answers.at(pointer.substring(0, cut));
      holder.putArray(pointer.substring(cut + 1)).add(files.put(draft.reference(), pointer, clock));
    }
    return answers;
  }

  private Request confirmed(Request request, InstantSource clock) {
    var reference = request.reference();
    var mail = new AskMailCode.Command(entry.mail().orElseThrow());
    var applicants = new Applicants(stores.people(), clock);
    new AskMailCode(stores.requests(), applicants, clock).run(reference, secret(request), mail);
    var codes = new MailCodes(followKey);
    Instant askedAt = stores.requests().get(reference).mailCheck().orElseThrow().askedAt();
    var code = new ConfirmMail.Command(codes.code(reference, askedAt));
    return new ConfirmMail(stores.requests(), applicants, codes, clock)
        .run(reference, secret(request), code);
  }

  /** Each act makes a step: those that the request has were put before. */
  private List<DemoRequests.Act> missing(Request request) {
    var acts = entry.acts().orElse(List.of());
    var submitted = request.steps().stream().map(Step::kind).toList();
    var first = submitted.indexOf(Step.Kind.SUBMITTED);
    var done = first < 0 ? 0 : request.steps().size() - first;
    return acts.subList(Math.min(done, acts.size()), acts.size());
  }

  private String secret(Request request) {
    return secrets.secret(request.reference());
  }
}
