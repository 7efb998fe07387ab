package fr.parvis.domain;

import java.util.List;
import java.util.Optional;

/**
 * A bounded part of a list.
 *
 * @param items in the list's order
 * @param next where the next page begins, in the store's own words; empty on the last page. Doors
 *     seal it into an opaque cursor before it leaves.
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Keeps its own copy of the items. */
  public Page {
    items = List.copyOf(items);
  }
}
