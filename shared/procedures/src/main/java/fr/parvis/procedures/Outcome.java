package fr.parvis.procedures;

import java.util.Locale;

/** How a service ends a request. */
public enum Outcome {
  /** Granted. */
  ACCEPTED(Status.ACCEPTED),
  /** Not granted. */
  REFUSED(Status.REFUSED),
  /** No follow-up: there is nothing to decide on any more. */
  CLOSED(Status.CLOSED);

  private final Status status;

  Outcome(Status status) {
    this.status = status;
  }

  /** What the request becomes. */
  public Status status() {
    return status;
  }

  /** The word used in the API and in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The outcome of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Outcome ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
