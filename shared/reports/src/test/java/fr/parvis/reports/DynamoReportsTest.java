package fr.parvis.reports;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.reports.dynamo.DynamoReports;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoReportsTest implements ReportsContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Reports reports() {
    return new DynamoReports(TABLES.client(), TABLES.create("ReportsTable"));
  }
}
