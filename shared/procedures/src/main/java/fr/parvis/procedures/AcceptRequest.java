package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Reference;
import java.time.InstantSource;
import java.util.Optional;

/** The service finds the request complete, and examines it from now on. */
public final class AcceptRequest {

  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param clock tells now
   */
  public AcceptRequest(Requests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Takes the request into instruction.
   *
   * @param seen the version that the agent looked at
   * @throws Conflict when it was looked at before
   */
  public Request run(Reference reference, long seen, String agent) {
    var request = requests.get(reference).seenAs(seen);
    request.requireStatus(Status.SUBMITTED);
    var accepted =
        request
            .change(clock.instant())
            .status(Status.IN_INSTRUCTION)
            .step(Step.Kind.FOUND_COMPLETE, Who.SERVICE, Optional.of(agent), Optional.empty());
    requests.replace(accepted);
    return accepted;
  }
}
