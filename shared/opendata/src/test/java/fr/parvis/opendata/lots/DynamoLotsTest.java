package fr.parvis.opendata.lots;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.opendata.dynamo.DynamoLots;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoLotsTest implements LotsContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Lots lots() {
    return new DynamoLots(TABLES.client(), TABLES.create("OpenDataTable"));
  }
}
