package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Conflict;
import fr.parvis.events.DomainEvent;
import fr.parvis.events.RequestChanged;
import fr.parvis.events.RequestSubmitted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next version of a request: what does not change is copied. */
final class Change {

  /**
   * Most steps of a request. DynamoDB takes items up to 400 KB; with what else is bounded ({@link
   * Texts}) a full request stays under it.
   */
  static final int MAX_STEPS = 150;

  /**
   * Places that are kept for what ends a request and for what the calendar does: what is open can
   * always be ended, by silence too. Each time something is asked the calendar has two steps, and
   * two at the end; nobody can ask in these places.
   */
  private static final int LAST_PLACES = 10;

  private final Request from;
  private final Instant now;
  private Status status;
  private ObjectNode answers;
  private Optional<String> page;
  private Optional<String> personId;
  private Optional<MailCheck> mailCheck;
  private Optional<Terms> terms;
  private Optional<Due> due;
  private Optional<Asked> asked;
  private Optional<String> assignedTo;
  private List<Message> messages;
  private List<Opinion> opinions;
  private Optional<Decision> decision;
  private Optional<Payment> payment;

  Change(Request from, Instant now) {
    this.from = from;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.status = from.status();
    this.answers = from.answers();
    this.page = from.page();
    this.personId = from.personId();
    this.mailCheck = from.mailCheck();
    this.terms = from.terms();
    this.due = from.due();
    this.asked = from.asked();
    this.assignedTo = from.assignedTo();
    this.messages = from.messages();
    this.opinions = from.opinions();
    this.decision = from.decision();
    this.payment = from.payment();
  }

  /** When it happens, in whole seconds. */
  Instant at() {
    return now;
  }

  Change status(Status next) {
    status = next;
    return this;
  }

  Change answers(ObjectNode next, Optional<String> nextPage) {
    answers = next;
    page = nextPage;
    return this;
  }

  Change person(Optional<String> next) {
    personId = next;
    return this;
  }

  Change mailCheck(MailCheck next) {
    mailCheck = Optional.of(next);
    return this;
  }

  Change terms(Terms next) {
    terms = Optional.of(next);
    return this;
  }

  Change due(Optional<Due> next) {
    due = next;
    return this;
  }

  Change asked(Optional<Asked> next) {
    asked = next;
    return this;
  }

  Change assignedTo(Optional<String> next) {
    assignedTo = next;
    return this;
  }

  Change message(Message message) {
    messages = with(messages, message);
    return this;
  }

  Change opinions(List<Opinion> next) {
    opinions = next;
    return this;
  }

  Change decision(Decision next) {
    decision = Optional.of(next);
    return this;
  }

  Change payment(Payment next) {
    payment = Optional.of(next);
    return this;
  }

  /** Keeps what changed without telling anybody: a saved page, a mistyped code. */
  Request quietly() {
    return request(from.steps(), from.event());
  }

  /**
   * Keeps what changed as a step of the history, with its event.
   *
   * @throws Conflict when the history is full
   */
  Request step(Step.Kind kind, Who who, Optional<String> agent, Optional<String> text) {
    var mayBeLast = status.isEnded() || who == Who.TOWN;
    var places = mayBeLast ? MAX_STEPS : MAX_STEPS - LAST_PLACES;
    if (from.steps().size() >= places) {
      throw new Conflict(
          "Request %s has too many steps to go on; decide on it".formatted(from.reference()));
    }
    var step = new Step(from.version() + 1, now, kind, who, agent, text);
    return request(with(from.steps(), step), event(kind));
  }

  /** A step of the person's own. */
  Request step(Step.Kind kind) {
    return step(kind, Who.PERSON, Optional.empty(), Optional.empty());
  }

  private Request request(List<Step> steps, DomainEvent event) {
    return new Request(
        from.filing(),
        status,
        answers,
        page,
        personId,
        mailCheck,
        terms,
        due,
        asked,
        assignedTo,
        steps,
        messages,
        opinions,
        decision,
        payment,
        from.version() + 1,
        event);
  }

  private DomainEvent event(Step.Kind kind) {
    var filing = from.filing();
    var next = from.version() + 1;
    return kind == Step.Kind.SUBMITTED
        ? new RequestSubmitted(filing.jurisdiction(), now, filing.reference().value(), next)
        : new RequestChanged(filing.jurisdiction(), now, filing.reference().value(), next);
  }

  private static <T> List<T> with(List<T> list, T last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
