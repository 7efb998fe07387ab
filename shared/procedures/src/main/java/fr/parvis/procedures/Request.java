package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import fr.parvis.events.DomainEvent;
import fr.parvis.follow.FollowSecrets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request and what became of it. A {@link Change} gives a new one with the next version.
 *
 * @param filing how it began
 * @param status where it stands
 * @param answers what was filled in; hidden fields have no answer
 * @param page id of the form's page where the person was last
 * @param personId who files it; nobody before an address is given, nor after they were forgotten
 * @param mailCheck how far the address is proved, once one was given
 * @param terms by when it is answered, once submitted
 * @param due what the calendar does next
 * @param asked what was asked again, while it is
 * @param assignedTo the agent who takes care of it
 * @param steps the history, oldest first
 * @param messages both ways, with notes of the service, oldest first
 * @param opinions that were asked
 * @param decision how it ended
 * @param payment what it costs, unless it is free
 * @param version 1 when begun, one more with each change
 * @param event what the latest step tells the other capabilities
 */
public record Request(
    Filing filing,
    Status status,
    ObjectNode answers,
    Optional<String> page,
    Optional<String> personId,
    Optional<MailCheck> mailCheck,
    Optional<Terms> terms,
    Optional<Due> due,
    Optional<Asked> asked,
    Optional<String> assignedTo,
    List<Step> steps,
    List<Message> messages,
    List<Opinion> opinions,
    Optional<Decision> decision,
    Optional<Payment> payment,
    long version,
    DomainEvent event) {

  public Request {
    steps = List.copyOf(steps);
    messages = List.copyOf(messages);
    opinions = List.copyOf(opinions);
  }

  /** The next version, to be filled in. */
  Change change(Instant now) {
    return new Change(this, now);
  }

  /**
   * The request, for whoever has its secret.
   *
   * @throws fr.parvis.domain.Denied with a wrong one
   */
  public Request opened(String secret) {
    FollowSecrets.check(secret, filing.followSecretHash());
    return this;
  }

  /**
   * The request as somebody saw it.
   *
   * @throws Stale when it changed since
   */
  Request seenAs(long seen) {
    if (version != seen) {
      throw new Stale("Request %s was changed meanwhile".formatted(reference()));
    }
    return this;
  }

  /**
   * The request, while it is in one of some states.
   *
   * @throws Conflict when it is in another
   */
  Request requireStatus(Status... expected) {
    if (!List.of(expected).contains(status)) {
      throw new Conflict("Request %s is %s".formatted(reference(), status.word()));
    }
    return this;
  }

  /**
   * The request, while silence has not decided on it.
   *
   * @throws Conflict from the day on when it has, though the calendar may not have said so yet
   */
  Request requireBeforeSilence(LocalDate today) {
    var over =
        terms
            .filter(t -> t.stoppedOn().isEmpty())
            .flatMap(Terms::silenceOn)
            .filter(today::isAfter)
            .isPresent();
    if (over) {
      throw new Conflict(
          "silence-decided",
          "The delay of request %s is over: silence decides".formatted(reference()));
    }
    return this;
  }

  /** Whether it may be sent, as far as paying goes. */
  boolean isPaidEnough(Optional<Fee> fee) {
    return fee.filter(Fee::first).isEmpty()
        || payment.filter(one -> one.state() == Payment.State.DUE).isEmpty();
  }

  /** The step that a version made, if it made one. */
  public Optional<Step> step(long version) {
    return steps.stream().filter(step -> step.version() == version).findFirst();
  }

  /** Whether the address of the person is proved, or nobody needs it to be. */
  public boolean isReachable() {
    return filing.account()
        || filing.channel().isOnBehalf()
        || mailCheck.filter(MailCheck::isConfirmed).isPresent();
  }

  /** The last day that the draft is kept. */
  public Optional<LocalDate> expiresOn() {
    return line().expiresOn();
  }

  /** What a list shows of it. */
  public RequestLine line() {
    return new RequestLine(
        filing, status, page, terms, due, asked.map(Asked::by), assignedTo, updatedAt(), version);
  }

  /** When it ended: what is noted afterwards, a payment for example, does not end it again. */
  public Optional<Instant> endedAt() {
    return steps.stream().filter(step -> step.kind().ends()).map(Step::at).findFirst();
  }

  /** The last day that the town keeps it, once it ended. */
  public Optional<LocalDate> keptUntil() {
    return status.isEnded() ? due.map(due -> due.on().minusDays(1)) : Optional.empty();
  }

  /** When it ended; until then, when somebody last did something that the history tells. */
  public Instant updatedAt() {
    return endedAt().orElseGet(() -> steps.getLast().at());
  }

  public Reference reference() {
    return filing.reference();
  }

  public String service() {
    return filing.service();
  }
}
