package fr.parvis.domain;

import java.util.List;

/** What was sent breaks rules; all of them are listed, so that one correction is enough. */
public final class Invalid extends DomainException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * Takes what a collection found.
   *
   * @throws IllegalArgumentException without violations: nothing could be corrected
   */
  public Invalid(List<Violation> violations) {
    super("The request breaks %d rule(s)".formatted(violations.size()));
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("Invalid needs at least one violation");
    }
    this.violations = List.copyOf(violations);
  }

  /** One broken rule. */
  public static Invalid of(String pointer, String code, String detail) {
    return new Invalid(List.of(new Violation(pointer, code, detail)));
  }

  /** Every broken rule, in the order they were found. */
  public List<Violation> violations() {
    return violations;
  }
}
