package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import fr.parvis.people.Contact;
import fr.parvis.people.PersonId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The person says where to reach them; a code goes there. The step tells whoever sends mails, which
 * derives the code itself.
 */
public final class AskMailCode {

  private final Requests requests;
  private final Applicants applicants;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param requests where requests are kept
   * @param applicants records who files
   * @param clock tells now
   * @param random for ids of persons
   */
  public AskMailCode(
      Requests requests, Applicants applicants, InstantSource clock, RandomGenerator random) {
    this.requests = requests;
    this.applicants = applicants;
    this.clock = clock;
    this.random = random;
  }

  /** What the person types. */
  public record Command(@Nullable String mail) {}

  /**
   * Asks for a code; the one before holds no more.
   *
   * @throws Invalid when it is no address
   * @throws Conflict when the request is no draft, or asked for too many codes
   */
  public Request run(Reference reference, String secret, Command command) {
    var contact = contact(command);
    var request = requests.get(reference).opened(secret);
    request.requireStatus(Status.DRAFT);
    var codes = request.mailCheck().map(MailCheck::codes).orElse(0);
    if (codes >= MailCheck.MAX_CODES) {
      throw new Conflict("The request asked for too many codes; begin another, or phone us");
    }
    var known = request.personId().map(PersonId::new).orElseGet(() -> PersonId.random(random));
    var filing = request.filing();
    var personId = applicants.reachedAt(known, contact, filing.jurisdiction(), filing.language());
    var change = request.change(clock.instant());
    var asked =
        change
            .person(Optional.of(personId.value()))
            .mailCheck(new MailCheck(change.at(), codes + 1, 0, Optional.empty()))
            .step(Step.Kind.CODE_ASKED);
    requests.replace(asked);
    return asked;
  }

  private static Contact contact(Command command) {
    var violations = new Violations();
    violations.required(command.mail(), "#/mail");
    var contact = MailAddress.optional(command.mail(), "#/mail", violations);
    violations.throwIfAny();
    return contact.orElseThrow();
  }
}
