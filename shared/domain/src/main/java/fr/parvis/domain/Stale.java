package fr.parvis.domain;

/**
 * The change was made on a version that is no longer the present one: read again, then decide
 * again.
 */
public final class Stale extends DomainException {

  private static final long serialVersionUID = 1L;

  /** {@code message} is shown to the caller. */
  public Stale(String message) {
    super(message);
  }
}
