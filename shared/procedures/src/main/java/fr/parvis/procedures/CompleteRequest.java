package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.pieces.Pieces;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The person sends what was asked again: the delays go on with the days that were left. */
public final class CompleteRequest {

  private final Procedures procedures;
  private final Requests requests;
  private final Pieces pieces;
  private final Holidays holidays;
  private final InstantSource clock;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param pieces their files
   * @param holidays days that do not count
   * @param clock tells now
   */
  public CompleteRequest(
      Procedures procedures,
      Requests requests,
      Pieces pieces,
      Holidays holidays,
      InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.pieces = pieces;
    this.holidays = holidays;
    this.clock = clock;
  }

  /**
   * Sends the answers that were saved, as the person saw them.
   *
   * @param seen the version that was looked at
   * @throws Invalid with everything that is still missing or wrong
   * @throws Conflict when nothing was asked
   */
  public Request run(Reference reference, String secret, long seen, ZoneId zone) {
    var request = requests.get(reference).opened(secret).seenAs(seen);
    request.requireStatus(Status.INCOMPLETE);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    var received = request.terms().orElseThrow();
    var document = procedures.of(request);
    var checked = WholeAnswers.check(document, request, pieces, received.submittedOn(zone));
    var terms = received.resumed(today, holidays.in(request.filing().jurisdiction()));
    var completed =
        request
            .change(now)
            .status(Status.IN_INSTRUCTION)
            .answers(checked, Optional.empty())
            .terms(terms)
            .due(Agenda.ofSilence(terms))
            .asked(Optional.empty())
            .step(Step.Kind.COMPLETED);
    WholeAnswers.removeOthers(document, request, checked, pieces);
    requests.replace(completed);
    return completed;
  }
}
