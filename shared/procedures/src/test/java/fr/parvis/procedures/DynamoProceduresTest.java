package fr.parvis.procedures;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.procedures.dynamo.DynamoProcedures;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoProceduresTest implements ProceduresContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Procedures procedures() {
    return new DynamoProcedures(TABLES.client(), TABLES.create("ProceduresTable"));
  }
}
