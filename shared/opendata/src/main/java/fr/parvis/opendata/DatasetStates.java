package fr.parvis.opendata;

import fr.parvis.domain.Stale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where datasets stand; docs/data.md has a row for each method. */
public interface DatasetStates {

  /** Changes of others that a change of ours may meet before it gives up. */
  int MAX_TRIES = 20;

  /** The state of a dataset, once something happened to it. */
  Optional<DatasetState> find(String dataset);

  /**
   * Keeps a state.
   *
   * @throws Stale when it was changed since it was read
   */
  void replace(DatasetState state);

  /**
   * Changes a state, again on its newest when somebody else was faster; a change that gives the
   * state itself back changes nothing.
   *
   * @param otherwise the state of a dataset that has none
   */
  default DatasetState change(DatasetState otherwise, UnaryOperator<DatasetState> change) {
    return Stale.again(
        MAX_TRIES,
        () -> {
          var read = find(otherwise.dataset()).orElse(otherwise);
          var changed = change.apply(read);
          if (changed.version() != read.version()) {
            replace(changed);
          }
          return changed;
        });
  }
}
