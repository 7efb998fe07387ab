package fr.parvis.opendata;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.opendata.dynamo.DynamoDatasetStates;
import fr.parvis.opendata.dynamo.DynamoReleases;
import fr.parvis.opendata.dynamo.DynamoRows;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows, releases and states in DynamoDB Local. */
final class DynamoStoresTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Nested
  final class RowsTest implements RowsContract {
    @Override
    public Rows rows() {
      return new DynamoRows(TABLES.client(), TABLES.create("OpenDataTable"));
    }
  }

  @Nested
  final class ReleasesTest implements ReleasesContract {
    @Override
    public Releases releases() {
      return new DynamoReleases(TABLES.client(), TABLES.create("OpenDataTable"));
    }
  }

  @Nested
  final class StatesTest implements DatasetStatesContract {
    @Override
    public DatasetStates states() {
      return new DynamoDatasetStates(TABLES.client(), TABLES.create("OpenDataTable"));
    }
  }
}
