package fr.parvis.functions.admin;

import fr.parvis.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** Bodies that must be there. */
final class Bodies {

  private Bodies() {}

  /**
   * The body.
   *
   * @throws Invalid when nothing was sent
   */
  static <T> T required(@Nullable T body) {
    if (body == null) {
      throw Invalid.of("#", "required", "is required");
    }
    return body;
  }
}
