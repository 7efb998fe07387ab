package fr.parvis.domain;

/** The caller is known, and may not do this. */
public final class Denied extends DomainException {

  private static final long serialVersionUID = 1L;

  /** {@code message} is shown to the caller. */
  public Denied(String message) {
    super(message);
  }
}
