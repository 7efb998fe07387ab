package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import fr.parvis.people.Contact;
import fr.parvis.people.PersonId;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person says where to reach them; a code goes there, and nothing else until it is confirmed.
 * The step tells whoever sends mails, which derives the code itself.
 */
public final class AskMailCode {

  private final Requests requests;
  private final Applicants applicants;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param applicants records who files
   * @param clock tells now
   */
  public AskMailCode(Requests requests, Applicants applicants, InstantSource clock) {
    this.requests = requests;
    this.applicants = applicants;
    this.clock = clock;
  }

  /** What the person types. */
  public record Command(@Nullable String mail) {}

  /**
   * Asks for a code; the one before holds no more. The same again in the same second changes
   * nothing.
   *
   * @throws Invalid when it is no address
   * @throws Conflict when the request is no draft, or asked for too many codes, or for two
   *     addresses in one second, which would have the same code; {@code address-of-account} for an
   *     account's request: its link opens one request, the address gets the mail of all of them
   */
  public Request run(Reference reference, String secret, Command command) {
    var contact = contact(command);
    var request = requests.get(reference).opened(secret);
    if (request.filing().account()) {
      throw new Conflict("address-of-account", "Sign in: only the account changes its address");
    }
    return ask(request, contact);
  }

  /**
   * Asks for a code for an account that is signed in, as {@link #run(Reference, String, Command)}
   * does for whoever has none.
   *
   * @throws NotFound when the account filed no such request
   */
  public Request run(Reference reference, PersonId account, Command command) {
    var contact = contact(command);
    var request =
        requests
            .find(reference)
            .filter(found -> found.filing().account())
            .filter(found -> found.personId().filter(account.value()::equals).isPresent())
            .orElseThrow(() -> new NotFound("The account has no request " + reference));
    return ask(request, contact);
  }

  private Request ask(Request request, Contact contact) {
    request.requireStatus(Status.DRAFT);
    var change = request.change(clock.instant());
    var codes = request.mailCheck().map(MailCheck::codes).orElse(0);
    if (request.mailCheck().filter(last -> !change.at().isAfter(last.askedAt())).isPresent()) {
      return again(request, contact);
    }
    if (codes >= MailCheck.MAX_CODES) {
      throw new Conflict("The request asked for too many codes; begin another, or phone us");
    }
    var personId = applicants.claim(request, contact, change.at());
    var asked =
        change
            .person(Optional.of(personId.value()))
            .mailCheck(new MailCheck(change.at(), codes + 1, 0, Optional.empty()))
            .step(Step.Kind.CODE_ASKED);
    requests.replace(asked);
    return asked;
  }

  private Request again(Request request, Contact contact) {
    var last = request.mailCheck().orElseThrow();
    if (!applicants.claimed(request, last).equals(Optional.of(contact))) {
      throw new Conflict("A code was asked for this very second; wait a moment");
    }
    return request;
  }

  private static Contact contact(Command command) {
    var violations = new Violations();
    violations.required(command.mail(), "#/mail");
    var contact = MailAddress.optional(command.mail(), "#/mail", violations);
    violations.throwIfAny();
    return contact.orElseThrow();
  }
}
