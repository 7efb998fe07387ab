package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import fr.parvis.follow.MailCodes;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The person proves their address with the code they received. */
public final class ConfirmMail {

  private final Requests requests;
  private final Applicants applicants;
  private final MailCodes codes;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param applicants records that the address is theirs
   * @param codes derives codes
   * @param clock tells now
   */
  public ConfirmMail(
      Requests requests, Applicants applicants, MailCodes codes, InstantSource clock) {
    this.requests = requests;
    this.applicants = applicants;
    this.codes = codes;
    this.clock = clock;
  }

  /** What the person types. */
  public record Command(@Nullable String code) {}

  /**
   * Confirms the address; a repeat changes nothing.
   *
   * @throws Invalid {@code wrong-code}
   * @throws Conflict {@code code-expired} when the code holds no more, was mistyped too often, or
   *     the person asked for another since, for another request of theirs
   */
  public Request run(Reference reference, String secret, Command command) {
    var violations = new Violations();
    violations.required(command.code(), "#/code");
    violations.throwIfAny();
    var typed = (command.code() + "").replaceAll("\\s", "");
    var answered = requests.change(reference, request -> tried(request.opened(secret), typed));
    if (answered.mailCheck().filter(MailCheck::isConfirmed).isEmpty()) {
      throw Invalid.of("#/code", "wrong-code", "is not the code that was sent last");
    }
    return answered;
  }

  private Request tried(Request request, String typed) {
    var now = clock.instant();
    var check =
        request.mailCheck().orElseThrow(() -> new Conflict("code-expired", "Ask for a code first"));
    if (check.isConfirmed()) {
      return request;
    }
    if (!check.isOpen(now)) {
      throw new Conflict("code-expired", "The code holds no more; ask for another");
    }
    var change = request.change(now);
    if (!codes.code(request.reference(), check.askedAt()).equals(typed)) {
      return change.mailCheck(check.mistyped()).quietly();
    }
    // Before the request says so: who is asked to repeat it finds it proved already.
    applicants.prove(request, check);
    return change.mailCheck(check.confirmed(change.at())).step(Step.Kind.MAIL_CONFIRMED);
  }
}
