package fr.parvis.territory.dynamo;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.territory.Territories;
import fr.parvis.territory.TerritoriesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoTerritoriesTest implements TerritoriesContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Territories territories() {
    return new DynamoTerritories(TABLES.client(), TABLES.create("TerritoryTable"));
  }
}
