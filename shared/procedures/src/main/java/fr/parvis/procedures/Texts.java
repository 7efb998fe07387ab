package fr.parvis.procedures;

import fr.parvis.domain.PlainText;
import fr.parvis.domain.Violations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people's words are taken: clean, and of bounded length. */
final class Texts {

  /**
   * Longest text of a message, a reason, a question, in characters. DynamoDB takes items up to 400
   * KB and a character has up to three bytes, so forty long texts and the answers fit in one.
   */
  static final int MAX = 2000;

  private Texts() {}

  /** A text that must be there; {@code ""} with a broken rule when it is not. */
  static String required(@Nullable String typed, String pointer, Violations violations) {
    var text = optional(typed, pointer, violations);
    violations.required(text.orElse(null), pointer);
    return text.orElse("");
  }

  /** A text that may be absent. */
  static Optional<String> optional(@Nullable String typed, String pointer, Violations violations) {
    var text = Optional.ofNullable(typed).map(PlainText::clean).filter(clean -> !clean.isEmpty());
    text.ifPresent(clean ->
        violations.check(
            clean.length() <= MAX,
            pointer,
            "too-long",
            "has at most %d characters".formatted(MAX)));
    return text;
  }
}
