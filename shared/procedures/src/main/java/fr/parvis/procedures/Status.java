package fr.parvis.procedures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a request stands. */
public enum Status {
  /** Being filled in; the town has not received it. */
  DRAFT,
  /** Sent; nobody has looked whether it is complete. */
  SUBMITTED,
  /** Something is asked again; the service waits, and its delay with it. */
  INCOMPLETE,
  /** Complete; the service examines it. */
  IN_INSTRUCTION,
  /** Granted. */
  ACCEPTED,
  /** Not granted, with reasons. */
  REFUSED,
  /** Taken back by the person. */
  WITHDRAWN,
  /** Ended without a decision on its substance: no follow-up. */
  CLOSED;

  /** Whether the town hall has it and has not ended it. */
  public boolean isOpen() {
    return switch (this) {
      case SUBMITTED, INCOMPLETE, IN_INSTRUCTION -> true;
      case DRAFT, ACCEPTED, REFUSED, WITHDRAWN, CLOSED -> false;
    };
  }

  /** Whether nothing more comes. */
  public boolean isEnded() {
    return this != DRAFT && !isOpen();
  }

  /** The word used in every API and in the store: {@code in-instruction}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status of a word, if it is one. */
  public static Optional<Status> ofWord(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
