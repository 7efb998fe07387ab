package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service ends a request: it grants it, refuses it, or sees nothing to follow up. */
public final class DecideRequest {

  private final Procedures procedures;
  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param clock tells now
   */
  public DecideRequest(Procedures procedures, Requests requests, InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * What is decided.
   *
   * @param outcome how it ends
   * @param reasons why; required unless it is accepted
   */
  public record Command(@Nullable Outcome outcome, @Nullable String reasons) {

    /**
     * The decision as it would be now, to show before it is taken: its reasons may still be
     * missing.
     *
     * @throws Invalid with every broken rule
     */
    public Decision foreseen(String agent, Instant now) {
      var violations = new Violations();
      violations.required(outcome, "#/outcome");
      var known = Texts.optional(reasons, "#/reasons", violations);
      violations.throwIfAny();
      var how = Optional.ofNullable(outcome).orElseThrow();
      return new Decision(how, known, Optional.of(agent), false, now);
    }
  }

  /**
   * Decides on the request as the agent saw it.
   *
   * @param seen the version that the agent looked at
   * @throws Invalid with every broken rule
   * @throws Conflict when the request is not in the service's hands
   */
  public Request run(Reference reference, long seen, String agent, Command command, ZoneId zone) {
    var violations = new Violations();
    violations.required(command.outcome(), "#/outcome");
    var reasons =
        command.outcome() == Outcome.ACCEPTED
            ? Texts.optional(command.reasons(), "#/reasons", violations)
            : Optional.of(Texts.required(command.reasons(), "#/reasons", violations));
    violations.throwIfAny();
    var request = requests.get(reference).seenAs(seen);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    request.requireBeforeSilence(today);
    var change = request.change(clock.instant());
    var outcome = Optional.ofNullable(command.outcome()).orElseThrow();
    var decision = new Decision(outcome, reasons, Optional.of(agent), false, change.at());
    var decided = decided(request, change, decision, today, procedures.of(request));
    requests.replace(decided);
    return decided;
  }

  /** What a decision makes of a request, whoever took it. */
  static Request decided(
      Request request,
      Change change,
      Decision decision,
      LocalDate today,
      ProcedureDocument document) {
    request.requireStatus(Status.SUBMITTED, Status.INCOMPLETE, Status.IN_INSTRUCTION);
    return change
        .status(decision.outcome().status())
        .decision(decision)
        .asked(Optional.empty())
        .due(Optional.of(Agenda.ofEnded(today, document.retentionDays())))
        .step(
            Step.Kind.DECIDED,
            decision.bySilence() ? Who.TOWN : Who.SERVICE,
            decision.agent(),
            decision.reasons());
  }
}
