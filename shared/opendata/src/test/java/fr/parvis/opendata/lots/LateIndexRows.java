package fr.parvis.opendata.lots;

import fr.parvis.domain.Page;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.InMemoryRows;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.Rows;
import fr.parvis.tables.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Rows as a table with indexes has them: consistent by their primary key, while an index tells of a
 * change only later.
 */
final class LateIndexRows implements Rows {

  private final InMemoryRows table = new InMemoryRows();
  private final InMemoryRows indexes = new InMemoryRows();
  private final List<Runnable> late = new ArrayList<>();

  /** Time goes on: the indexes tell of everything. */
  void catchUp() {
    late.forEach(Runnable::run);
    late.clear();
  }

  @Override
  public int put(Dataset dataset, List<Row> rows) {
    late.add(() -> indexes.put(dataset, rows));
    return table.put(dataset, rows);
  }

  @Override
  public int remove(Dataset dataset, Collection<String> keys) {
    var gone = List.copyOf(keys);
    late.add(() -> indexes.remove(dataset, gone));
    return table.remove(dataset, gone);
  }

  @Override
  public Optional<Row> find(Dataset dataset, String key) {
    return table.find(dataset, key);
  }

  @Override
  public Page<Row> page(Dataset dataset, RowQuery query, int limit, Optional<String> after) {
    var asked = query.column().equals(dataset.firstKey()) ? table : indexes;
    return asked.page(dataset, query, limit, after);
  }
}
