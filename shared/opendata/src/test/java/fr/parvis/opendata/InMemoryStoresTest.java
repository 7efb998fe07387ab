package fr.parvis.opendata;

import org.junit.jupiter.api.Nested;

/** The stores without a table keep the same contracts as those in a table. */
final class InMemoryStoresTest {

  @Nested
  final class RowsTest implements RowsContract {
    @Override
    public Rows rows() {
      return new InMemoryRows();
    }
  }

  @Nested
  final class ReleasesTest implements ReleasesContract {
    @Override
    public Releases releases() {
      return new InMemoryReleases();
    }
  }

  @Nested
  final class StatesTest implements DatasetStatesContract {
    @Override
    public DatasetStates states() {
      return new InMemoryDatasetStates();
    }
  }
}
