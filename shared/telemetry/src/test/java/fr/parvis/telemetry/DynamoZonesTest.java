package fr.parvis.telemetry;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.dynamo.DynamoZones;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoZonesTest implements ZonesContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Zones zones() {
    return new DynamoZones(TABLES.client(), TABLES.create("ThingsTable"));
  }
}
