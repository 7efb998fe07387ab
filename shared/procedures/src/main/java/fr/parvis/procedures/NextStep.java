package fr.parvis.procedures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who acts next on a request, and by which day.
 *
 * @param who {@code you}, {@code service} or {@code nobody}, as the person reads it
 * @param by the last day, if there is one
 */
public record NextStep(String who, Optional<LocalDate> by) {

  /** What a request waits for. */
  static NextStep of(RequestLine request) {
    return switch (request.status()) {
      case DRAFT -> new NextStep("you", request.expiresOn());
      case INCOMPLETE ->
          request.isUnanswered()
              ? new NextStep("service", Optional.empty())
              : new NextStep("you", request.askedBy());
      case SUBMITTED, IN_INSTRUCTION ->
          new NextStep("service", request.terms().map(Terms::lastDay));
      case ACCEPTED, REFUSED, WITHDRAWN, CLOSED -> new NextStep("nobody", Optional.empty());
    };
  }
}
