package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.pieces.Pieces;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The person sends the request to the town: its delays begin. */
public final class SubmitRequest {

  private final Procedures procedures;
  private final Requests requests;
  private final Pieces pieces;
  private final Applicants applicants;
  private final Holidays holidays;
  private final InstantSource clock;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param pieces their files
   * @param applicants who files them
   * @param holidays days that do not count
   * @param clock tells now
   */
  public SubmitRequest(
      Procedures procedures,
      Requests requests,
      Pieces pieces,
      Applicants applicants,
      Holidays holidays,
      InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.pieces = pieces;
    this.applicants = applicants;
    this.holidays = holidays;
    this.clock = clock;
  }

  /**
   * Submits the draft as the person saw it.
   *
   * @param seen the version that was looked at
   * @throws Invalid with everything that is missing or wrong, at its place in {@code #/answers}
   * @throws Conflict {@code mail-not-confirmed} when nobody could be answered; {@code payment-due}
   *     when it is to be paid first
   */
  public Request run(Reference reference, String secret, long seen, ZoneId zone) {
    var request = requests.get(reference).opened(secret).seenAs(seen);
    request.requireStatus(Status.DRAFT);
    var document = procedures.of(request);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    var checked = WholeAnswers.check(document, request, pieces, today);
    if (!request.isPaidEnough(document.fee())) {
      throw new Conflict("payment-due", "Pay first; at the counter, with this reference");
    }
    if (!request.isReachable() || !applicants.keep(request)) {
      throw new Conflict("mail-not-confirmed", "Confirm your mail address first");
    }
    var change = request.change(now);
    var terms =
        Terms.of(
            change.at(),
            today,
            document.delay(),
            document.silence(),
            holidays.in(request.filing().jurisdiction()));
    var who = request.filing().channel().isOnBehalf() ? Who.SERVICE : Who.PERSON;
    var submitted =
        change
            .status(Status.SUBMITTED)
            .answers(checked, Optional.empty())
            .terms(terms)
            .due(Agenda.ofSilence(terms))
            .step(Step.Kind.SUBMITTED, who, request.filing().agent(), Optional.empty());
    WholeAnswers.removeOthers(document, request, checked, pieces);
    requests.replace(submitted);
    return submitted;
  }
}
