package fr.parvis.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.domain.Invalid;
import fr.parvis.tables.Row;
import java.util.Optional;

/**
 * The part of an order that a query asks for: the place of each row in it, and between which places
 * to read.
 *
 * @param primary whether the order is that of the primary key
 * @param column that orders
 * @param low lowest place, included
 * @param high highest place, included
 * @param after the place that the page before ended with
 * @param descending whether the highest comes first
 */
public record RowKeys(
    boolean primary,
    String column,
    String low,
    String high,
    Optional<String> after,
    boolean descending) {

  /** Bytes of a sort key that DynamoDB takes. */
  private static final int LONGEST = 1024;

  /**
   * What a query reads.
   *
   * @throws Invalid when the dataset has no such order, or {@code after} can be no place
   */
  public static RowKeys of(Dataset dataset, RowQuery query, Optional<String> after) {
    query.of(dataset);
    if (after.filter(place -> place.isEmpty() || bytes(place) > LONGEST).isPresent()) {
      throw Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
    }
    return new RowKeys(
        query.column().equals(dataset.firstKey()),
        query.column(),
        SortText.low(query.from()),
        SortText.high(query.to()),
        after,
        query.descending());
  }

  /**
   * A row that fits the store.
   *
   * @throws Invalid when its key, or an indexed cell with it, is too long
   */
  public static Row check(Dataset dataset, Row row) {
    var longest =
        dataset.indexes().stream()
            .mapToInt(column -> bytes(SortText.key(row.find(column).orElse(null), row.key())))
            .max()
            .orElse(bytes(row.key()));
    if (longest > LONGEST || row.key().isEmpty()) {
      throw Invalid.of("#/" + dataset.firstKey(), "not-a-key", "is a key of at most 1024 bytes");
    }
    return row;
  }

  /** The place of a row. */
  public String place(Row row) {
    return primary ? row.key() : SortText.key(row.find(column).orElse(null), row.key());
  }

  /** Whether a place is asked for, and behind the page before. */
  boolean isFurther(String place) {
    return place.compareTo(low) >= 0
        && place.compareTo(high) <= 0
        && after.map(last -> isBehind(place, last)).orElse(true);
  }

  private boolean isBehind(String place, String last) {
    return descending ? place.compareTo(last) < 0 : place.compareTo(last) > 0;
  }

  /** Whether no row can have such a key; callers send keys as they like. */
  public static boolean isTooLong(String key) {
    return bytes(key) > LONGEST;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
