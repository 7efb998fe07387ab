package fr.parvis.dynamodblocal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class LocalTablesTest {
  @RegisterExtension static final LocalTables tables = new LocalTables();

  @Test
  void create_givesTheDeclaredIndexesAndStream() {
    var name = tables.create("ReportsTable");

    var table = tables.client().describeTable(r -> r.tableName(name)).table();

    assertThat(table.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .contains("byMonth", "byService", "byPerson");
    assertThat(table.streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  @Test
  void create_givesTheDeclaredTimeToLive() {
    var name = tables.create("PeopleTable");

    var ttl = tables.client().describeTimeToLive(r -> r.tableName(name)).timeToLiveDescription();

    assertThat(ttl.attributeName()).isEqualTo("expiresAt");
  }

  @Test
  void create_givesAFreshTableEachTime() {
    var first = tables.create("TerritoryTable");
    var second = tables.create("TerritoryTable");

    tables.client().putItem(r -> r.tableName(first).item(Map.of("pk", text("a"))));

    assertThat(tables.client().scan(r -> r.tableName(second)).items()).isEmpty();
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
