package fr.parvis.territory.dynamo;

import fr.parvis.domain.NotFound;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Settings in a table: one item, its document one text, so that it comes back as it was put.
 *
 * <p>Without a schema: every door reads it at its first request, and two attributes need none.
 */
public final class DynamoTerritories implements Territories {

  private static final Map<String, AttributeValue> KEY =
      Map.of(ItemSchema.PARTITION_KEY, AttributeValue.fromS("TERRITORY"));
  private static final String DOCUMENT = "document";

  private final DynamoDbClient client;
  private final String table;

  /** Settings in the table of that name. */
  public DynamoTerritories(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Territory get() {
    var item = client.getItem(r -> r.tableName(table).key(KEY));
    if (!item.hasItem()) {
      throw new NotFound("The territory has no settings yet");
    }
    return Territory.parse(item.item().get(DOCUMENT).s());
  }

  @Override
  public void put(Territory territory) {
    var item =
        Map.of(
            ItemSchema.PARTITION_KEY,
            KEY.get(ItemSchema.PARTITION_KEY),
            DOCUMENT,
            AttributeValue.fromS(territory.document()));
    client.putItem(r -> r.tableName(table).item(item));
  }
}
