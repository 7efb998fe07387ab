package fr.parvis.dynamodblocal;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes the tables of a DynamoDB Local what the template declares. */
public final class Tables {
  private final DynamoDbClient dynamo;

  /** Works on the server that this client reaches. */
  public Tables(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  /** Creates the table under a name; its indexes, stream and time to live are ready on return. */
  public void create(TableDeclaration table, String name) {
    dynamo.createTable(table.creation(name));
    enableTimeToLive(table, name);
  }

  /**
   * Creates the table if it is missing; one that is there from an earlier run gets the indexes
   * declared since.
   *
   * @throws IllegalStateException when its keys are declared otherwise now: that is a new table on
   *     AWS too, and its items would be lost
   */
  public void ensure(TableDeclaration table) {
    try {
      var kept = dynamo.describeTable(r -> r.tableName(table.name())).table();
      adapt(table, kept);
    } catch (ResourceNotFoundException e) {
      create(table, table.name());
    }
  }

  private void adapt(TableDeclaration table, TableDescription kept) {
    if (!kept.keySchema().equals(table.keys())) {
      throw new IllegalStateException(
          "The keys of %s changed since it was made; start over with `./parvis up --fresh`."
              .formatted(table.logicalId()));
    }
    var existing =
        kept.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .collect(Collectors.toCollection(HashSet::new));
    for (var index : table.globalIndexes()) {
      if (!existing.remove(index.indexName())) {
        addIndex(table, index);
      }
    }
    existing.forEach(index -> removeIndex(table, index));
    enableTimeToLive(table, table.name());
  }

  private void addIndex(TableDeclaration table, GlobalSecondaryIndex index) {
    update(
        table,
        GlobalSecondaryIndexUpdate.builder()
            .create(create ->
                create
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(index.projection()))
            .build());
  }

  private void removeIndex(TableDeclaration table, String index) {
    update(
        table,
        GlobalSecondaryIndexUpdate.builder().delete(delete -> delete.indexName(index)).build());
  }

  private void update(TableDeclaration table, GlobalSecondaryIndexUpdate change) {
    dynamo.updateTable(request ->
        request
            .tableName(table.name())
            .attributeDefinitions(table.attributes())
            .globalSecondaryIndexUpdates(List.of(change)));
  }

  private void enableTimeToLive(TableDeclaration table, String name) {
    var status = dynamo.describeTimeToLive(r -> r.tableName(name)).timeToLiveDescription();
    var enabled =
        List.of(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING)
            .contains(status.timeToLiveStatus());
    table
        .timeToLiveAttribute()
        .filter(_ -> !enabled)
        .ifPresent(attribute ->
            dynamo.updateTimeToLive(r ->
                r.tableName(name)
                    .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true))));
  }
}
