package fr.parvis.procedures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the address of a request is proved. The address itself is known to {@code people} only,
 * and the code to nobody: it is derived ({@link fr.parvis.follow.MailCodes}).
 *
 * @param askedAt when the last code was sent
 * @param codes how many were sent
 * @param tries how often a wrong code was sent for the last one
 * @param confirmedAt when the right one was
 */
public record MailCheck(Instant askedAt, int codes, int tries, Optional<Instant> confirmedAt) {

  /** How long a code holds. */
  public static final Duration HOLDS = Duration.ofMinutes(15);

  /** Wrong codes that are taken; a million are possible. */
  public static final int MAX_TRIES = 5;

  /** Codes that one request sends: nobody floods somebody else's mailbox. */
  public static final int MAX_CODES = 10;

  /** Whether the address is the person's. */
  public boolean isConfirmed() {
    return confirmedAt.isPresent();
  }

  /** Whether a code may still be tried. */
  boolean isOpen(Instant now) {
    return !isConfirmed() && tries < MAX_TRIES && now.isBefore(askedAt.plus(HOLDS));
  }

  /** One wrong code more. */
  MailCheck mistyped() {
    return new MailCheck(askedAt, codes, tries + 1, confirmedAt);
  }

  /** The right code. */
  MailCheck confirmed(Instant now) {
    return new MailCheck(askedAt, codes, tries, Optional.of(now));
  }
}
