package fr.parvis.opendata;

import fr.parvis.domain.Stale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** States without a table, by the same contract, for tests. */
public final class InMemoryDatasetStates implements DatasetStates {

  private final Map<String, DatasetState> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<DatasetState> find(String dataset) {
    return Optional.ofNullable(kept.get(dataset));
  }

  @Override
  public void replace(DatasetState state) {
    kept.compute(
        state.dataset(),
        (_, read) -> {
          if ((read == null ? 0 : read.version()) != state.version() - 1) {
            throw new Stale("The DatasetState was changed since it was read");
          }
          return state;
        });
  }
}
