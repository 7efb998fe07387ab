package fr.parvis.opendata;

import fr.parvis.domain.Page;
import fr.parvis.tables.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rows of datasets as they stand now, each under its primary key. A change costs its own size.
 *
 * <p>Access patterns, keys and their cost: docs/data.md, one row a method.
 */
public interface Rows {

  /**
   * Keeps rows, each instead of the one that has its key. The same rows again change nothing.
   *
   * @return how many were new or different
   * @throws fr.parvis.domain.Invalid when a key or an indexed cell is longer than the store takes
   */
  int put(Dataset dataset, List<Row> rows);

  /**
   * Takes rows away.
   *
   * @param keys {@link Row#key} of each
   * @return how many were there
   */
  int remove(Dataset dataset, Collection<String> keys);

  /** The row of a primary key, if there is one. */
  Optional<Row> find(Dataset dataset, String key);

  /**
   * Rows in an order.
   *
   * @param after {@link Page#next} of the page before
   * @throws fr.parvis.domain.Invalid when the dataset has no such order, or {@code after} is not of
   *     this list
   */
  Page<Row> page(Dataset dataset, RowQuery query, int limit, Optional<String> after);
}
