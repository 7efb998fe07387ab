package fr.parvis.procedures;

import fr.parvis.domain.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a list shows of a request: no answers, no messages, no history.
 *
 * @param filing how it began
 * @param status where it stands
 * @param page id of the form's page where the person was last
 * @param terms by when it is answered, once submitted
 * @param due what the calendar does next
 * @param askedBy the last day for what was asked again, while it is
 * @param assignedTo the agent who takes care of it
 * @param updatedAt when it ended; until then, when somebody last did something that the history
 *     tells
 * @param version of the request
 */
public record RequestLine(
    Filing filing,
    Status status,
    Optional<String> page,
    Optional<Terms> terms,
    Optional<Due> due,
    Optional<LocalDate> askedBy,
    Optional<String> assignedTo,
    Instant updatedAt,
    long version) {

  public Reference reference() {
    return filing.reference();
  }

  /** The last day that the draft is kept. */
  Optional<LocalDate> expiresOn() {
    return status == Status.DRAFT ? due.map(Agenda::lastDayOfDraft) : Optional.empty();
  }

  /** Whether the person still has time for what was asked again. */
  public boolean awaitsAnswer() {
    return status == Status.INCOMPLETE && due.filter(Due::awaitsAnswer).isPresent();
  }

  /** Whether what was asked again did not come by its day: the service may go on without it. */
  public boolean isUnanswered() {
    return status == Status.INCOMPLETE && !awaitsAnswer();
  }

  /** The last day of what is to be done next: open requests stand in its order. */
  public Optional<LocalDate> lastDay() {
    return isUnanswered() ? askedBy : terms.map(Terms::lastDay);
  }

  /** Whether the service is past its delay, or has to go on without what it asked for. */
  public boolean isLate(Instant now, ZoneId zone) {
    return status.isOpen()
        && (isUnanswered()
            || terms.filter(t -> t.isLate(LocalDate.ofInstant(now, zone))).isPresent());
  }
}
