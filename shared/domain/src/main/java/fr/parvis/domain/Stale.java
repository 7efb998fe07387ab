package fr.parvis.domain;

import java.util.function.Supplier;

/**
 * The change was made on a version that is no longer the present one: read again, then decide
 * again.
 */
public final class Stale extends DomainException {

  private static final long serialVersionUID = 1L;

  /** {@code message} is shown to the caller. */
  public Stale(String message) {
    super(message);
  }

  /**
   * Reads, decides and writes, again each time that others changed it meanwhile.
   *
   * @param tries how often at most; as many writers at once as can be
   * @param attempt one time
   * @throws Stale when others always came first
   */
  public static <T> T again(int tries, Supplier<T> attempt) {
    for (var number = 1; ; number++) {
      try {
        return attempt.get();
      } catch (Stale changedMeanwhile) {
        if (number >= tries) {
          throw changedMeanwhile;
        }
      }
    }
  }
}
