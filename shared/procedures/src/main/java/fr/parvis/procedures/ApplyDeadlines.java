package fr.parvis.procedures;

import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import fr.parvis.pieces.Pieces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the calendar does with requests: it reminds of drafts and forgets them, reminds of what is
 * asked again and gives the request back to its service when nothing came, tells what silence will
 * mean and lets it decide, and erases what was kept long enough.
 *
 * <p>A day that was missed is made good at the next run: what is due stays due until it is done,
 * and doing it twice changes nothing.
 */
public final class ApplyDeadlines {

  private final Procedures procedures;
  private final Requests requests;
  private final Holidays holidays;
  private final Erasure erasure;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param pieces their files
   * @param applicants who files them
   * @param holidays days that do not count
   */
  public ApplyDeadlines(
      Procedures procedures,
      Requests requests,
      Pieces pieces,
      Applicants applicants,
      Holidays holidays) {
    this.procedures = procedures;
    this.requests = requests;
    this.holidays = holidays;
    this.erasure = new Erasure(requests, pieces, applicants);
  }

  /** Requests that something is due for on the day of an instant, the oldest duty in front. */
  public List<Reference> due(Instant now, ZoneId zone, int limit) {
    return requests.listDue(LocalDate.ofInstant(now, zone), limit);
  }

  /** Does all that is due for a request on the day of an instant. */
  public void run(Reference reference, Instant now, ZoneId zone) {
    var today = LocalDate.ofInstant(now, zone);
    for (var request = requests.find(reference); isDue(request, today); ) {
      request = once(request.orElseThrow(), now, today);
    }
  }

  private static boolean isDue(Optional<Request> request, LocalDate today) {
    return request.flatMap(Request::due).filter(due -> !due.on().isAfter(today)).isPresent();
  }

  /** The request after one deed; it is looked at again when somebody changed it meanwhile. */
  private Optional<Request> once(Request request, Instant now, LocalDate today) {
    try {
      return done(request, now, today);
    } catch (Stale changedMeanwhile) {
      return requests.find(request.reference());
    }
  }

  private Optional<Request> done(Request request, Instant now, LocalDate today) {
    var due = request.due().orElseThrow();
    return switch (due.what()) {
      case REMIND -> replaced(reminded(request, due, now));
      case REMIND_ASKED -> replaced(askedReminded(request, now));
      case GIVE_BACK -> replaced(givenBack(request, now));
      case TELL_SILENCE -> replaced(told(request, now));
      case APPLY_SILENCE -> replaced(silent(request, now, today));
      case FORGET, ERASE -> {
        erasure.of(request);
        yield Optional.empty();
      }
    };
  }

  private Optional<Request> replaced(Request next) {
    requests.replace(next);
    return Optional.of(next);
  }

  private static Request reminded(Request request, Due due, Instant now) {
    var forget = Agenda.forgotten(Agenda.lastDayOfDraft(due));
    return request
        .change(now)
        .due(Optional.of(forget))
        .step(Step.Kind.DRAFT_REMINDED, Who.TOWN, Optional.empty(), Optional.empty());
  }

  private static Request askedReminded(Request request, Instant now) {
    return request
        .change(now)
        .due(Optional.of(Agenda.unanswered(request.asked().orElseThrow().by())))
        .step(Step.Kind.ASKED_REMINDED, Who.TOWN, Optional.empty(), Optional.empty());
  }

  /** Nothing came: what was asked stays, so that it may still be sent until an agent decides. */
  private Request givenBack(Request request, Instant now) {
    var by = request.asked().orElseThrow().by();
    var terms =
        request.terms().orElseThrow().unanswered(by, holidays.in(request.filing().jurisdiction()));
    return request
        .change(now)
        .terms(terms)
        .due(terms.stoppedOn().isPresent() ? Optional.empty() : Agenda.ofSilence(terms))
        .step(Step.Kind.UNANSWERED, Who.TOWN, Optional.empty(), Optional.empty());
  }

  private static Request told(Request request, Instant now) {
    var last = request.terms().flatMap(Terms::silenceOn).orElseThrow();
    return request
        .change(now)
        .due(Optional.of(new Due(last.plusDays(1), Due.What.APPLY_SILENCE)))
        .step(Step.Kind.SILENCE_TOLD, Who.TOWN, Optional.empty(), Optional.empty());
  }

  private Request silent(Request request, Instant now, LocalDate today) {
    var means = request.terms().flatMap(Terms::silence).orElseThrow().means();
    var outcome =
        switch (means) {
          case ACCEPTED -> Outcome.ACCEPTED;
          case REFUSED -> Outcome.REFUSED;
          case NOTHING -> throw new IllegalStateException("Such a silence is never due");
        };
    var change = request.change(now);
    var decision = new Decision(outcome, Optional.empty(), Optional.empty(), true, change.at());
    return DecideRequest.decided(request, change, decision, today, procedures.of(request));
  }
}
