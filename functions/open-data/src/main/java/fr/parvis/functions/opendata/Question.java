package fr.parvis.functions.opendata;

import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.RowQuery;
import fr.parvis.tables.Field;
import fr.parvis.tables.Row;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a dataset's rows.
 *
 * @param dataset whose
 * @param query in which order, and between which cells of the column that orders
 * @param filters what else a row must hold; looked at after it was read
 * @param columns what is told of each row, in this order
 * @param limit rows at most
 * @param form how they are written
 * @param after where the page before ended
 */
record Question(
    Dataset dataset,
    RowQuery query,
    List<RowQuery> filters,
    List<Field> columns,
    int limit,
    RowsForm form,
    Optional<String> after) {

  /** Keeps its own copies. */
  Question {
    filters = List.copyOf(filters);
    columns = List.copyOf(columns);
  }

  /** Whether a row is one that was asked for. */
  boolean holds(Row row) {
    return filters.stream().allMatch(filter -> filter.holds(row));
  }

  /** Names the list that cursors belong to: everything but the place, the form and the length. */
  String list() {
    return "rows/" + dataset.id() + "/" + query + "/" + filters;
  }
}
