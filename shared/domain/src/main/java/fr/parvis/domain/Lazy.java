package fr.parvis.domain;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is opened when first needed, and once: a function's start pays for what it opens, and most
 * events need little. A function has one event at a time, so nothing is locked.
 */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> open;
  private @Nullable T opened;

  /** Opens by {@code open}. */
  public Lazy(Supplier<T> open) {
    this.open = open;
  }

  @Override
  public T get() {
    var present = opened == null ? open.get() : opened;
    opened = present;
    return present;
  }
}
