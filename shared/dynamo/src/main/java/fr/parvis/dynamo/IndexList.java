package fr.parvis.dynamo;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/**
 * Partitions of an index read as one list, in the order of their sort keys. A page goes on behind
 * the sort key that the page before ended with.
 *
 * @param index its name
 * @param key the index's sort key of an item
 * @param ascending whether the lowest comes first
 */
public record IndexList<T>(String index, Function<T, String> key, boolean ascending) {

  /** Longer than any sort key of ours, shorter than what DynamoDB takes. */
  private static final int MAX_KEY = 200;

  /**
   * The next items of some partitions.
   *
   * @throws Invalid when {@code after} can be no key: cursors come back from callers
   */
  public Page<T> page(
      DynamoDbTable<T> table, Collection<String> partitions, int limit, Optional<String> after) {
    if (after.filter(place -> place.isEmpty() || place.length() > MAX_KEY).isPresent()) {
      throw Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
    }
    var found =
        partitions.stream()
            .flatMap(partition -> read(table, partition, limit + 1, after))
            .sorted(order())
            .limit(limit + 1L)
            .toList();
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    var shown = found.subList(0, limit);
    return new Page<>(shown, Optional.of(key.apply(shown.getLast())));
  }

  private Stream<T> read(
      DynamoDbTable<T> table, String partition, int limit, Optional<String> after) {
    var query = after.map(place -> further(partition, place)).orElseGet(() -> all(partition));
    return table
        .index(index)
        .query(r -> r.queryConditional(query).scanIndexForward(ascending).limit(limit))
        .stream()
        .flatMap(page -> page.items().stream())
        .limit(limit);
  }

  private Comparator<T> order() {
    var order = Comparator.comparing(key);
    return ascending ? order : order.reversed();
  }

  private QueryConditional further(String partition, String place) {
    var from = Key.builder().partitionValue(partition).sortValue(place).build();
    return ascending ? QueryConditional.sortGreaterThan(from) : QueryConditional.sortLessThan(from);
  }

  private static QueryConditional all(String partition) {
    return QueryConditional.keyEqualTo(Key.builder().partitionValue(partition).build());
  }
}
