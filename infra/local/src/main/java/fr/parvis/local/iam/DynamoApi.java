package fr.parvis.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** DynamoDB: a transaction needs for each of its items what the item alone would need. */
final class DynamoApi {
  private static final String SERVICE = "dynamodb";

  private DynamoApi() {}

  static List<Permission> needed(AwsCall call) {
    var operation = call.operation();
    var body = call.json();
    var needed =
        switch (operation) {
          case "GetItem", "PutItem", "UpdateItem", "DeleteItem" ->
              Stream.of(on(operation, table(body)));
          case "Query", "Scan" -> Stream.of(on(operation, tableOrIndex(body)));
          case "BatchGetItem", "BatchWriteItem" ->
              body.path("RequestItems")
                  .propertyStream()
                  .map(entry -> on(operation, "table/" + entry.getKey()));
          case "TransactGetItems", "TransactWriteItems" ->
              body.path("TransactItems")
                  .valueStream()
                  .flatMap(JsonNode::propertyStream)
                  .map(DynamoApi::ofTransaction);
          default -> Stream.of(Permission.onNothing(SERVICE, operation));
        };
    return needed.distinct().toList();
  }

  private static Permission ofTransaction(Map.Entry<String, JsonNode> item) {
    return on(item.getKey() + "Item", table(item.getValue()));
  }

  private static String table(JsonNode request) {
    return "table/" + request.path("TableName").asText();
  }

  private static String tableOrIndex(JsonNode request) {
    return request.has("IndexName")
        ? table(request) + "/index/" + request.path("IndexName").asText()
        : table(request);
  }

  private static Permission on(String operation, String path) {
    return Permission.of(SERVICE, operation, path);
  }
}
