package fr.parvis.local;

/**
 * The laptop cannot start, for a reason that the person before it can mend; the message says how.
 */
public final class CannotStart extends RuntimeException {
  /** With a sentence for that person. */
  public CannotStart(String message) {
    super(message);
  }
}
