package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import fr.parvis.events.RequestChanged;
import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.people.Contact;
import fr.parvis.people.PersonId;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody begins to fill in a procedure: a draft, that only they see.
 *
 * <p>With an Idempotency-Key the same beginning again gives the same draft (docs/decisions/0010).
 */
public final class BeginRequest {

  private final Procedures procedures;
  private final Requests requests;
  private final Applicants applicants;
  private final Attempts attempts;
  private final FollowSecrets secrets;
  private final InstantSource clock;

  /**
   * @param procedures what can be filed
   * @param requests where requests are kept
   * @param applicants records who files
   * @param attempts derives references
   * @param secrets derives follow secrets
   * @param clock tells now
   */
  public BeginRequest(
      Procedures procedures,
      Requests requests,
      Applicants applicants,
      Attempts attempts,
      FollowSecrets secrets,
      InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.applicants = applicants;
    this.attempts = attempts;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * What is begun.
   *
   * @param procedure id of the procedure
   * @param language in which to answer
   * @param mail of the person, when staff files on their behalf
   */
  public record Command(
      @Nullable String procedure, @Nullable String language, @Nullable String mail) {}

  /**
   * Begins a draft, or finds the one that the same key and body began before.
   *
   * @throws Invalid with every broken rule; {@code idempotency-key-reused} for a key used with
   *     another body
   * @throws Conflict {@code account-required} for a procedure that is filed signed in only
   */
  public Request run(Command command, Origin origin, Territory territory) {
    var checked = check(command);
    requireIdentity(checked.document(), origin);
    var attempt =
        attempts.of(origin.idempotencyKey(), origin.owner(), "begin " + origin.channel() + command);
    var jurisdiction = territory.communes().getFirst().insee();
    var personId = person(checked, origin, attempt, jurisdiction);
    return attempt.firstFree(reference ->
        add(
            begun(
                filing(checked, reference, attempt, origin, jurisdiction),
                checked,
                personId,
                territory),
            attempt));
  }

  private record Checked(
      ProcedureDocument document, int version, Language language, Optional<Contact> contact) {}

  private Checked check(Command command) {
    var violations = new Violations();
    var procedure = Optional.ofNullable(command.procedure()).flatMap(procedures::find);
    if (violations.required(command.procedure(), "#/procedure")) {
      var open = procedure.flatMap(Procedure::open).isPresent();
      violations.check(open, "#/procedure", "unknown", "is none that can be filed now");
    }
    var language =
        Optional.ofNullable(command.language())
            .map(Language::ofTag)
            .orElse(Optional.of(Language.FR));
    violations.check(language.isPresent(), "#/language", "unknown", "is fr or en");
    var contact = MailAddress.optional(command.mail(), "#/mail", violations);
    violations.throwIfAny();
    var version = procedure.flatMap(Procedure::open).orElseThrow();
    return new Checked(
        procedures.published(procedure.orElseThrow().id(), version),
        version,
        language.orElseThrow(),
        contact);
  }

  private static void requireIdentity(ProcedureDocument document, Origin origin) {
    if (document.identity() == ProcedureDocument.Identity.ACCOUNT
        && origin.account().isEmpty()
        && !origin.channel().isOnBehalf()) {
      throw new Conflict("account-required", "This procedure is filed signed in");
    }
  }

  private Optional<String> person(
      Checked checked, Origin origin, Attempts.Attempt attempt, String jurisdiction) {
    return origin
        .account()
        .map(account ->
            applicants.signedIn(account, attempt.newcomer(), jurisdiction, checked.language()))
        .or(() ->
            checked
                .contact()
                .map(contact ->
                    applicants.reachedAt(
                        attempt.personId(), contact, jurisdiction, checked.language())))
        .map(PersonId::value);
  }

  /** Empty when the reference belongs to somebody else's request. */
  private Optional<Request> add(Request request, Attempts.Attempt attempt) {
    try {
      requests.add(request);
      return Optional.of(request);
    } catch (Conflict taken) {
      var there = requests.find(request.reference());
      // The store's client tries again when an answer is lost: it then meets this very filing.
      return there
          .filter(kept -> kept.filing().equals(request.filing()))
          .or(() -> there.filter(kept -> attempt.recognises(kept.filing().idempotency())));
    }
  }

  private Filing filing(
      Checked checked,
      Reference reference,
      Attempts.Attempt attempt,
      Origin origin,
      String jurisdiction) {
    return new Filing(
        reference,
        jurisdiction,
        checked.document().id(),
        checked.version(),
        checked.document().service(),
        origin.channel(),
        origin.agent(),
        checked.language(),
        origin.account().isPresent(),
        FollowSecrets.hash(secrets.secret(reference)),
        attempt.idempotency(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static Request begun(
      Filing filing, Checked checked, Optional<String> personId, Territory territory) {
    Instant at = filing.createdAt();
    var who = filing.channel().isOnBehalf() ? Who.SERVICE : Who.PERSON;
    var today = LocalDate.ofInstant(at, territory.zoneId());
    return new Request(
        filing,
        Status.DRAFT,
        JsonNodeFactory.instance.objectNode(),
        Optional.empty(),
        personId,
        Optional.empty(),
        Optional.empty(),
        Optional.of(Agenda.ofDraft(today, checked.document().draftDays())),
        Optional.empty(),
        Optional.empty(),
        List.of(new Step(1, at, Step.Kind.BEGUN, who, filing.agent(), Optional.empty())),
        List.of(),
        List.of(),
        Optional.empty(),
        checked.document().fee().map(Payment::due),
        1,
        new RequestChanged(filing.jurisdiction(), at, filing.reference().value(), 1));
  }
}
