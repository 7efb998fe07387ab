package fr.parvis.opendata;

import fr.parvis.domain.Page;
import fr.parvis.tables.Row;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes rows, and remembers that the dataset's last release no longer holds what is known. */
public final class ChangeRows {

  private static final int PAGE = 500;

  private final Rows rows;
  private final DatasetStates states;
  private final InstantSource clock;

  /**
   * @param rows as they stand
   * @param states of the datasets
   * @param clock tells now
   */
  public ChangeRows(Rows rows, DatasetStates states, InstantSource clock) {
    this.rows = rows;
    this.states = states;
    this.clock = clock;
  }

  /**
   * What a part of a dataset was found to be.
   *
   * @param missing rows that were not there
   * @param stale rows that were others
   * @param superfluous rows that were too many
   */
  public record Difference(int missing, int stale, int superfluous) {

    /** Both together. */
    public Difference plus(Difference other) {
      return new Difference(
          missing + other.missing, stale + other.stale, superfluous + other.superfluous);
    }

    boolean isNone() {
      return missing + stale + superfluous == 0;
    }
  }

  /** Nothing. */
  public static final Difference NONE = new Difference(0, 0, 0);

  /** Puts rows. The same again change nothing. */
  public void put(Dataset dataset, List<Row> changed) {
    if (rows.put(dataset, changed) > 0) {
      tell(dataset);
    }
  }

  /** Takes rows away by their keys. */
  public void remove(Dataset dataset, Collection<String> keys) {
    if (rows.remove(dataset, keys) > 0) {
      tell(dataset);
    }
  }

  /**
   * Brings a part of a dataset to hold these rows and no others.
   *
   * @param part which rows there are now: all of them, or those of a column's cell
   * @param wanted what they shall be
   */
  public Difference agree(Dataset dataset, RowQuery part, List<Row> wanted) {
    var present =
        all(dataset, part).stream().collect(Collectors.toMap(Row::key, Function.identity()));
    var missing = wanted.stream().filter(row -> !present.containsKey(row.key())).toList();
    var stale =
        wanted.stream()
            .filter(row -> present.containsKey(row.key()))
            .filter(row -> !row.equals(present.get(row.key())))
            .toList();
    var superfluous = new HashSet<>(present.keySet());
    wanted.forEach(row -> superfluous.remove(row.key()));
    var difference = new Difference(missing.size(), stale.size(), superfluous.size());
    if (!difference.isNone()) {
      rows.remove(dataset, superfluous);
      rows.put(dataset, missing);
      rows.put(dataset, stale);
      tell(dataset);
    }
    return difference;
  }

  /** Brings one key to have a row, or none. */
  public Difference agree(Dataset dataset, String key, Optional<Row> wanted) {
    var present = rows.find(dataset, key);
    if (present.equals(wanted)) {
      return NONE;
    }
    wanted.ifPresentOrElse(row -> put(dataset, List.of(row)), () -> remove(dataset, List.of(key)));
    return new Difference(
        present.isEmpty() ? 1 : 0,
        present.isPresent() && wanted.isPresent() ? 1 : 0,
        wanted.isEmpty() ? 1 : 0);
  }

  /** The row of a primary key as it stands, if there is one. */
  public Optional<Row> find(Dataset dataset, String key) {
    return rows.find(dataset, key);
  }

  /** All rows of a part, which must be a small one. */
  public List<Row> all(Dataset dataset, RowQuery part) {
    return Page.all(after -> rows.page(dataset, part, PAGE, after)).toList();
  }

  private void tell(Dataset dataset) {
    var now = clock.instant();
    states.change(DatasetState.unknown(dataset.id(), now), state -> state.changed(now));
  }
}
