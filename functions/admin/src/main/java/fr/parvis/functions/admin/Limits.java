package fr.parvis.functions.admin;

import fr.parvis.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** How many items a page of a list has. */
final class Limits {

  private static final int USUAL = 50;
  private static final int MAX = 100;

  private Limits() {}

  /**
   * The number that is asked for, or the usual one.
   *
   * @throws Invalid for anything but 1 to 100
   */
  static int of(@Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return USUAL;
    }
    if (!asked.matches("[1-9][0-9]{0,2}") || Integer.parseInt(asked) > MAX) {
      throw Invalid.of("#/limit", "out-of-range", "is a number from 1 to 100");
    }
    return Integer.parseInt(asked);
  }
}
