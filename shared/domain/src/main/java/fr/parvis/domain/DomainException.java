package fr.parvis.domain;

/**
 * A use case that could not do what was asked, for a reason the caller can act on.
 *
 * <p>The list is closed on purpose: every edge (HTTP, queue, import) switches over it without a
 * {@code default}, so a new kind of failure does not compile until each edge says what it becomes.
 * Everything else that is thrown is a fault of ours. Messages reach the caller: they never carry
 * personal data.
 */
public abstract sealed class DomainException extends RuntimeException
    permits Conflict, Denied, Invalid, NotFound, Stale {

  private static final long serialVersionUID = 1L;

  DomainException(String message) {
    super(message);
  }
}
