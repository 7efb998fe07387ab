package fr.parvis.domain;

/**
 * What is asked contradicts what already stands: a taken id, a step that the present state forbids.
 */
public final class Conflict extends DomainException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** {@code message} is shown to the caller. */
  public Conflict(String message) {
    this("conflict", message);
  }

  /**
   * A conflict that callers tell from others, because they can mend it.
   *
   * @param code stable kebab-case: {@code mail-not-confirmed}
   * @param message shown to the caller
   */
  public Conflict(String code, String message) {
    super(message);
    this.code = code;
  }

  /** What, as stable kebab-case; {@code conflict} when it has no name of its own. */
  public String code() {
    return code;
  }
}
