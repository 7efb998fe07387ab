package fr.parvis.reports;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Place;
import fr.parvis.domain.Reference;
import fr.parvis.events.DomainEvent;
import fr.parvis.events.ReportAnswered;
import fr.parvis.events.ReportDecided;
import fr.parvis.events.ReportErased;
import fr.parvis.events.ReportReceived;
import fr.parvis.follow.FollowSecrets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report and what became of it. Each change gives a new report with the next version and the
 * event that tells of it.
 *
 * @param filing what came in
 * @param status where it stands
 * @param dueAt the end of the last day the service gave itself for such reports
 * @param expectedBy the last day of planned work, while planned
 * @param history every step, oldest first; the first is the reception
 * @param answer what the resident said of work declared done
 * @param version 1 when received, one more with each change
 * @param event what the latest change tells the other capabilities
 */
public record Report(
    Filing filing,
    Status status,
    Instant dueAt,
    Optional<LocalDate> expectedBy,
    List<Step> history,
    Optional<Answer> answer,
    long version,
    DomainEvent event) {

  /**
   * Most steps of a history. DynamoDB takes items up to 400 KB; a text has at most 4000 characters
   * of three bytes each, so thirty texts fit with what else is kept, and forty would not.
   */
  static final int MAX_STEPS = 30;

  public Report {
    history = List.copyOf(history);
  }

  /** A report that just came in. */
  public static Report received(Filing filing, Instant dueAt) {
    var at = filing.receivedAt();
    var step = new Step(1, at, Status.RECEIVED, filing.service(), Optional.empty());
    var event = new ReportReceived(filing.jurisdiction(), at, filing.reference().value(), 1);
    return new Report(
        filing,
        Status.RECEIVED,
        dueAt,
        Optional.empty(),
        List.of(step),
        Optional.empty(),
        1,
        event);
  }

  /**
   * The service decides. A closed report can only be taken up again, by planning it.
   *
   * @throws Conflict when a closed report would be closed again, or the history is full
   */
  Report decided(Decision decision, Instant now) {
    if (isErased() || (!status.isOpen() && decision.status() != Status.PLANNED)) {
      var rule = isErased() ? "was erased" : "is closed; it can only be planned again";
      throw new Conflict("Report %s %s".formatted(reference(), rule));
    }
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var next = version + 1;
    return new Report(
        filing,
        decision.status(),
        dueAt,
        decision.expectedBy(),
        with(
            new Step(
                next, at, decision.status(), filing.service(), Optional.of(decision.publicText()))),
        Optional.empty(),
        next,
        new ReportDecided(jurisdiction(), at, reference().value(), next));
  }

  /**
   * The resident says whether it is mended. If not, the report is open again, with the same delay
   * as at first.
   *
   * @throws Conflict when the report is not done, was answered, or has no place for more steps
   */
  Report answered(boolean repaired, Optional<String> text, Instant now) {
    if (status != Status.DONE || answer.isPresent()) {
      throw new Conflict("Report %s does not wait for an answer".formatted(reference()));
    }
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var next = version + 1;
    var status = repaired ? Status.DONE : Status.REOPENED;
    return new Report(
        filing,
        status,
        repaired ? dueAt : at.plus(delay()),
        Optional.empty(),
        repaired ? history : with(new Step(next, at, status, filing.service(), text)),
        Optional.of(new Answer(repaired, at)),
        next,
        new ReportAnswered(jurisdiction(), at, reference().value(), next));
  }

  /** What is left when its person wants it erased: no words, no place, nobody, nothing to do. */
  Report erased(Instant now) {
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var next = version + 1;
    return new Report(
        filing.erased(),
        Status.DECLINED,
        dueAt,
        Optional.empty(),
        List.of(new Step(next, at, Status.DECLINED, filing.service(), Optional.empty())),
        Optional.empty(),
        next,
        new ReportErased(jurisdiction(), at, reference().value(), next));
  }

  /** Whether the person who filed it had it erased. */
  public boolean isErased() {
    return event instanceof ReportErased;
  }

  /** What the service gave itself when the report came in, and again each time it was reopened. */
  private Duration delay() {
    var begun =
        history.stream()
            .filter(step -> step.status() == Status.RECEIVED || step.status() == Status.REOPENED)
            .reduce((_, last) -> last)
            .orElseThrow();
    return Duration.between(begun.at(), dueAt);
  }

  /** The last place is kept for closing: what is open can always be closed. */
  private List<Step> with(Step step) {
    var places = step.status().isOpen() ? MAX_STEPS - 1 : MAX_STEPS;
    if (history.size() >= places) {
      throw new Conflict(
          "Report %s has too many steps to go on; file a new one".formatted(reference()));
    }
    var steps = new ArrayList<>(history);
    steps.add(step);
    return steps;
  }

  /** The report, for whoever has its secret; others are {@link fr.parvis.domain.Denied}. */
  public Report opened(String secret) {
    FollowSecrets.check(secret, followSecretHash());
    return this;
  }

  /** The step that a version made, if it made one; a resident's "it is mended" makes none. */
  public Optional<Step> step(long version) {
    return history.stream().filter(step -> step.version() == version).findFirst();
  }

  /** When the report last changed. */
  public Instant updatedAt() {
    return event.at();
  }

  /** When the service closed it; empty while it is open. */
  public Optional<Instant> closedAt() {
    return status.isOpen() ? Optional.empty() : Optional.of(history.getLast().at());
  }

  /** Whether the service is past the day it gave itself. */
  public boolean isLate(Instant now) {
    return status.isOpen() && dueAt.isBefore(now);
  }

  /** The day by which the service acts next: what it announced, else its usual delay. */
  public LocalDate nextBy(ZoneId zone) {
    return expectedBy.orElseGet(() -> LocalDate.ofInstant(dueAt, zone));
  }

  public Reference reference() {
    return filing.reference();
  }

  public String jurisdiction() {
    return filing.jurisdiction();
  }

  public String category() {
    return filing.category();
  }

  public String service() {
    return filing.service();
  }

  public Place place() {
    return filing.place();
  }

  public String followSecretHash() {
    return filing.followSecretHash();
  }

  public Instant receivedAt() {
    return filing.receivedAt();
  }
}
