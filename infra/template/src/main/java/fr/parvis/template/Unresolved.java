package fr.parvis.template;

/** Says which value of a resource cannot be resolved, and why; gathers its path on the way up. */
final class Unresolved extends RuntimeException {
  Unresolved(String reason) {
    super(reason);
  }

  private Unresolved(String message, Unresolved cause) {
    super(message, cause);
  }

  /** The same problem, seen from one level above. */
  Unresolved under(String key) {
    return new Unresolved(key + (getCause() == null ? ": " : ".") + getMessage(), this);
  }
}
