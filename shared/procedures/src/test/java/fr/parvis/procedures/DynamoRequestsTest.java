package fr.parvis.procedures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Invalid;
import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.procedures.dynamo.DynamoRequests;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoRequestsTest implements RequestsContract, ExamplesContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Requests requests() {
    return new DynamoRequests(TABLES.client(), TABLES.create("RequestsTable"));
  }

  @Test
  void listOpen_refusesACursor_thatIsNone() {
    assertThatThrownBy(() -> requests().listOpen(ROADS, 2, Optional.of("x".repeat(3000))))
        .isInstanceOf(Invalid.class);
  }
}
