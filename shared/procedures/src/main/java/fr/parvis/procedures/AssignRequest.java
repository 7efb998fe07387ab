package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.PlainText;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody of the service takes care of a request, or no longer. */
public final class AssignRequest {

  private static final int MAX_NAME = 100;

  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param clock tells now
   */
  public AssignRequest(Requests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /** The name of who takes care of it; nobody without one. */
  public record Command(@Nullable String agent) {}

  /**
   * Assigns the request.
   *
   * @param seen the version that the agent looked at
   * @param by who says so
   * @throws Conflict when the request is not in the service's hands
   */
  public Request run(Reference reference, long seen, String by, Command command) {
    var name =
        Optional.ofNullable(command.agent()).map(PlainText::clean).filter(text -> !text.isEmpty());
    var violations = new Violations();
    name.ifPresent(text ->
        violations.check(
            text.length() <= MAX_NAME, "#/agent", "too-long", "has at most 100 characters"));
    violations.throwIfAny();
    var request = requests.get(reference).seenAs(seen);
    request.requireStatus(Status.SUBMITTED, Status.INCOMPLETE, Status.IN_INSTRUCTION);
    var assigned =
        request
            .change(clock.instant())
            .assignedTo(name)
            .step(Step.Kind.ASSIGNED, Who.SERVICE, Optional.of(by), name);
    requests.replace(assigned);
    return assigned;
  }
}
