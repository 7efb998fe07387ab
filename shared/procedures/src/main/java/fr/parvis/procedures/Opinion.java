package fr.parvis.procedures;

import java.time.Instant;
import java.util.Optional;

/**
 * An opinion that the service asks of another service or of somebody outside.
 *
 * @param id names it in its link: the request's reference and a number, {@code K7Q4M2ZX-1}
 * @param from id of a service of the territory, or a mail address
 * @param question what is asked
 * @param shown what whoever is asked sees of the request
 * @param agent who asks
 * @param askedAt when
 * @param answer what was said, once it was
 */
public record Opinion(
    String id,
    String from,
    String question,
    Shown shown,
    String agent,
    Instant askedAt,
    Optional<Answer> answer) {

  /** What was said, and when. */
  public record Answer(String text, Instant at) {}

  /** The same, with its answer. */
  Opinion answered(String text, Instant at) {
    return new Opinion(
        id, from, question, shown, agent, askedAt, Optional.of(new Answer(text, at)));
  }
}
