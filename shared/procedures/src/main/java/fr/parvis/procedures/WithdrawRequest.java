package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person takes back what they filed. */
public final class WithdrawRequest {

  private final Procedures procedures;
  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param clock tells now
   */
  public WithdrawRequest(Procedures procedures, Requests requests, InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.clock = clock;
  }

  /** Why, if the person says so. */
  public record Command(@Nullable String reason) {}

  /**
   * Withdraws; a repeat changes nothing.
   *
   * @throws Conflict when it is a draft, or ended otherwise
   */
  public Request run(Reference reference, String secret, Command command, ZoneId zone) {
    var violations = new Violations();
    var reason = Texts.optional(command.reason(), "#/reason", violations);
    violations.throwIfAny();
    return requests.change(reference, request -> withdrawn(request.opened(secret), reason, zone));
  }

  private Request withdrawn(Request request, Optional<String> reason, ZoneId zone) {
    if (request.status() == Status.WITHDRAWN) {
      return request;
    }
    request.requireStatus(Status.SUBMITTED, Status.INCOMPLETE, Status.IN_INSTRUCTION);
    var now = clock.instant();
    return request
        .change(now)
        .status(Status.WITHDRAWN)
        .asked(Optional.empty())
        .due(
            Optional.of(
                Agenda.ofEnded(
                    LocalDate.ofInstant(now, zone), procedures.of(request).retentionDays())))
        .step(Step.Kind.WITHDRAWN, Who.PERSON, Optional.empty(), reason);
  }
}
