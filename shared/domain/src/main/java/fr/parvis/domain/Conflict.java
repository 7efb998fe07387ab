package fr.parvis.domain;

/**
 * What is asked contradicts what already stands: a taken id, a step that the present state forbids.
 */
public final class Conflict extends DomainException {

  private static final long serialVersionUID = 1L;

  /** {@code message} is shown to the caller. */
  public Conflict(String message) {
    super(message);
  }
}
