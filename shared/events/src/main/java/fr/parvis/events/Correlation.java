package fr.parvis.events;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What everything that is done now follows from: the gateway's id of a request, or a message's own
 * id where no request was. It is kept with the events that come of it, so that a failure far behind
 * names the request that began it all.
 */
public final class Correlation {
  private static final ScopedValue<String> ID = ScopedValue.newInstance();

  private Correlation() {}

  /** Does the work, which follows from this. */
  public static <T> T within(String id, Supplier<T> work) {
    return ScopedValue.where(ID, id).call(work::get);
  }

  /** Does the work, which follows from this. */
  public static void within(String id, Runnable work) {
    ScopedValue.where(ID, id).run(work);
  }

  /** What the present work follows from, where that is known. */
  static Optional<String> current() {
    return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
  }
}
