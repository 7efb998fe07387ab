package fr.parvis.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /**
   * The items of all pages, read as far as they are looked at: a page is asked for once the one
   * before was gone through.
   *
   * @param list gives the page that begins where another ended, or the first
   */
  public static <T> Stream<T> all(Function<Optional<String>, Page<T>> list) {
    return Stream.iterate(
            Optional.of(list.apply(Optional.empty())),
            Optional::isPresent,
            page -> page.flatMap(Page::next).map(next -> list.apply(Optional.of(next))))
        .flatMap(page -> page.stream().flatMap(read -> read.items().stream()));
  }
}
