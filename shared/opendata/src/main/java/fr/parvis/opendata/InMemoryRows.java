package fr.parvis.opendata;

import fr.parvis.domain.Page;
import fr.parvis.tables.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rows without a table, by the same contract, for the tests of whoever needs rows. */
public final class InMemoryRows implements Rows {

  private final Map<String, Map<String, Row>> kept = new ConcurrentHashMap<>();

  @Override
  public int put(Dataset dataset, List<Row> rows) {
    var changed = 0;
    for (var row : rows) {
      RowKeys.check(dataset, row);
      changed += row.equals(rowsOf(dataset).put(row.key(), row)) ? 0 : 1;
    }
    return changed;
  }

  @Override
  public int remove(Dataset dataset, Collection<String> keys) {
    return (int) keys.stream().filter(key -> rowsOf(dataset).remove(key) != null).count();
  }

  @Override
  public Optional<Row> find(Dataset dataset, String key) {
    return Optional.ofNullable(rowsOf(dataset).get(key));
  }

  @Override
  public Page<Row> page(Dataset dataset, RowQuery query, int limit, Optional<String> after) {
    var keys = RowKeys.of(dataset, query, after);
    var order = Comparator.comparing(keys::place);
    var found =
        rowsOf(dataset).values().stream()
            .filter(row -> keys.isFurther(keys.place(row)))
            .filter(query::holds)
            .sorted(query.descending() ? order.reversed() : order)
            .limit(limit + 1L)
            .toList();
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    var shown = found.subList(0, limit);
    return new Page<>(shown, Optional.of(keys.place(shown.getLast())));
  }

  private Map<String, Row> rowsOf(Dataset dataset) {
    return kept.computeIfAbsent(dataset.id(), _ -> new ConcurrentSkipListMap<>());
  }
}
