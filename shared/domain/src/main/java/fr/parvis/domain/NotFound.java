package fr.parvis.domain;

/** What is named does not exist, or is not for this caller to know. */
public final class NotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  /** {@code message} is shown to the caller. */
  public NotFound(String message) {
    super(message);
  }
}
