package fr.parvis.telemetry;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.dynamo.DynamoQuarantine;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoQuarantineTest implements QuarantineContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Quarantine quarantine(AdjustableClock clock) {
    return new DynamoQuarantine(TABLES.client(), TABLES.create("TelemetryTable"), clock);
  }
}
