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
 * @param updatedAt when somebody last did something that the history tells
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

  /** Whether the service is past its delay. */
  public boolean isLate(Instant now, ZoneId zone) {
    return status.isOpen()
        && terms.filter(t -> t.isLate(LocalDate.ofInstant(now, zone))).isPresent();
  }
}
