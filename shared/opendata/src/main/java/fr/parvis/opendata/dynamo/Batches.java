package fr.parvis.opendata.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Many items at once; what DynamoDB leaves undone is asked again. */
final class Batches {

  private static final int MOST_READ = 100;
  private static final int MOST_WRITTEN = 25;

  private final DynamoDbClient client;
  private final String table;

  Batches(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  List<Map<String, AttributeValue>> find(List<Map<String, AttributeValue>> keys) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    for (int from = 0; from < keys.size(); from += MOST_READ) {
      var batch = keys.subList(from, Math.min(from + MOST_READ, keys.size()));
      var asked =
          Map.of(table, KeysAndAttributes.builder().keys(batch).consistentRead(true).build());
      while (!asked.isEmpty()) {
        var request = asked;
        var answer = client.batchGetItem(r -> r.requestItems(request));
        found.addAll(answer.responses().getOrDefault(table, List.of()));
        asked = answer.unprocessedKeys();
      }
    }
    return found;
  }

  void write(List<WriteRequest> writes) {
    for (int from = 0; from < writes.size(); from += MOST_WRITTEN) {
      var batch = writes.subList(from, Math.min(from + MOST_WRITTEN, writes.size()));
      var asked = Map.of(table, batch);
      while (!asked.isEmpty()) {
        var request = asked;
        asked = client.batchWriteItem(r -> r.requestItems(request)).unprocessedItems();
      }
    }
  }
}
