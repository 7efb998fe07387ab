package fr.parvis.opendata;

import fr.parvis.domain.Invalid;
import fr.parvis.tables.Row;
import java.util.Optional;

/**
 * Which rows, and in which order. Bounds are cells of the column, as its type says.
 *
 * @param column that orders them: the first of the primary key, or an indexed one
 * @param from lowest cell, included
 * @param to highest cell, included
 * @param descending whether the highest comes first
 */
public record RowQuery(
    String column, Optional<Object> from, Optional<Object> to, boolean descending) {

  /** All rows in the order of their primary key. */
  public static RowQuery all(Dataset dataset) {
    return by(dataset.firstKey());
  }

  /** All rows in the order of a column. */
  public static RowQuery by(String column) {
    return new RowQuery(column, Optional.empty(), Optional.empty(), false);
  }

  /** Those that have a cell. */
  public static RowQuery equal(String column, Object cell) {
    return by(column).between(Optional.of(cell), Optional.of(cell));
  }

  /** Those between two cells, both included. */
  public RowQuery between(Optional<Object> lowest, Optional<Object> highest) {
    return new RowQuery(column, lowest, highest, descending);
  }

  /** The other way round. */
  public RowQuery reversed() {
    return new RowQuery(column, from, to, !descending);
  }

  /**
   * The same query, of a dataset that can answer it.
   *
   * @throws Invalid when its rows are not kept in this order
   */
  RowQuery of(Dataset dataset) {
    if (!dataset.isOrderedBy(column)) {
      throw Invalid.of("#/sort", "not-indexed", "is the primary key or an indexed column");
    }
    return this;
  }

  /** Whether a row has no cell outside the bounds; one without a cell is outside any bound. */
  public boolean holds(Row row) {
    return (from.isEmpty() && to.isEmpty())
        || row.find(column).map(SortText::of).filter(this::isBetween).isPresent();
  }

  private boolean isBetween(String cell) {
    return from.map(low -> cell.compareTo(SortText.of(low)) >= 0).orElse(true)
        && to.map(high -> cell.compareTo(SortText.of(high)) <= 0).orElse(true);
  }
}
