package fr.parvis.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects broken rules, so that a caller learns of all of them at once.
 *
 * <pre>{@code
 * var violations = new Violations();
 * violations.required(draft.category, "#/category");
 * violations.check(text.length() <= 4000, "#/description", "too-long", "has at most 4000 characters");
 * violations.throwIfAny();
 * }</pre>
 */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /** Adds {@code required} when the value is absent or blank; tells whether it is there. */
  public boolean required(@Nullable Object value, String pointer) {
    var absent = value == null || (value instanceof CharSequence text && text.toString().isBlank());
    return check(!absent, pointer, "required", "is required");
  }

  /**
   * Adds the violation unless {@code ok}; gives {@code ok} back, to guard rules that build on it.
   */
  public boolean check(boolean ok, String pointer, String code, String detail) {
    if (!ok) {
      found.add(new Violation(pointer, code, detail));
    }
    return ok;
  }

  /** What was found so far. */
  public List<Violation> found() {
    return List.copyOf(found);
  }

  /**
   * Ends the collection.
   *
   * @throws Invalid when any rule was broken
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Invalid(found);
    }
  }
}
