package fr.parvis.template;

import java.util.List;

/**
 * Tells that a template asks for what is not understood here. It lists every problem found, one
 * line each, and every line names the resource and the property: nothing is silently ignored.
 */
public final class TemplateRefused extends RuntimeException {
  private final List<String> problems;

  /** Refuses a template for the given reasons, of which there is at least one. */
  public TemplateRefused(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Refuses a template for one reason. */
  public TemplateRefused(String problem) {
    this(List.of(problem));
  }

  /** The reasons, one line each. */
  public List<String> problems() {
    return problems;
  }
}
