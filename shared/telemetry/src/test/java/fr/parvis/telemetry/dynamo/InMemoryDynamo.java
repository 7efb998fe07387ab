package fr.parvis.telemetry.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * As much of DynamoDB as {@link Packets} asks for, so that a thousand schedules run in seconds.
 * Fifty of them run on DynamoDB Local too, and tell when the two differ.
 */
final class InMemoryDynamo implements DynamoDbClient {

  private final TreeMap<String, Map<String, AttributeValue>> items = new TreeMap<>();

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    var item = items.get(key(request.key()));
    return item == null
        ? GetItemResponse.builder().build()
        : GetItemResponse.builder().item(item).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    var responses = new HashMap<String, List<Map<String, AttributeValue>>>();
    request
        .requestItems()
        .forEach((table, asked) -> {
          var found = new ArrayList<Map<String, AttributeValue>>();
          for (var key : asked.keys()) {
            var item = items.get(key(key));
            if (item != null) {
              found.add(item);
            }
          }
          responses.put(table, found);
        });
    return BatchGetItemResponse.builder().responses(responses).unprocessedKeys(Map.of()).build();
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    var values = request.expressionAttributeValues();
    var pk = values.get(":pk").s() + "\n";
    var from = pk + values.get(":from").s();
    var to = pk + values.get(":to").s();
    var found = items.subMap(from, true, to, true);
    var ordered = Boolean.FALSE.equals(request.scanIndexForward()) ? found.descendingMap() : found;
    var limit = request.limit() == null ? Integer.MAX_VALUE : request.limit();
    return QueryResponse.builder().items(ordered.values().stream().limit(limit).toList()).build();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    var key = key(request.item());
    check(items.get(key), request.expressionAttributeValues());
    items.put(key, request.item());
    return PutItemResponse.builder().build();
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    var key = key(request.key());
    check(items.get(key), request.expressionAttributeValues());
    items.remove(key);
    return DeleteItemResponse.builder().build();
  }

  private static void check(
      Map<String, AttributeValue> there, Map<String, AttributeValue> expected) {
    var holds =
        expected.isEmpty()
            ? there == null
            : there != null
                && there.get("day").equals(expected.get(":day"))
                && there.get("version").equals(expected.get(":version"));
    if (!holds) {
      throw ConditionalCheckFailedException.builder().message("Not what was seen").build();
    }
  }

  private static String key(Map<String, AttributeValue> item) {
    return item.get("pk").s() + "\n" + item.get("sk").s();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
