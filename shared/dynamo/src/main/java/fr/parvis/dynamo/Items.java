package fr.parvis.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.DomainException;
import fr.parvis.domain.Stale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * One kind of item of a table. Each write states its condition, so nothing is read before it, and
 * of two writers one learns that it lost.
 *
 * @param <T> the aggregate
 */
public final class Items<T> {

  private static final Expression NEW =
      Expression.builder()
          .expression("attribute_not_exists(#key)")
          .putExpressionName("#key", ItemSchema.PARTITION_KEY)
          .build();

  /** Bytes of a partition key at most; DynamoDB refuses to look for a longer one. */
  private static final int LONGEST_KEY = 2048;

  private final DynamoDbTable<T> table;
  private final Class<T> type;

  /** Items of {@code schema} in the table of that name. */
  public Items(DynamoDbClient client, String table, TableSchema<T> schema) {
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client)
            .extensions() // the default one would write versions of its own
            .build()
            .table(table, schema);
    this.type = schema.itemType().rawClass();
  }

  /**
   * The item of a key, as the last acknowledged write left it; none has a key that is longer than
   * keys can be, which callers may send as an id.
   */
  public Optional<T> find(String key) {
    if (key.getBytes(UTF_8).length > LONGEST_KEY) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        table.getItem(r -> r.key(Key.builder().partitionValue(key).build()).consistentRead(true)));
  }

  /**
   * Adds an item whose key is free.
   *
   * @throws Conflict when it is taken
   */
  public void add(T item) {
    if (addOrFind(item).isPresent()) {
      throw new Conflict("There is already such a " + type.getSimpleName());
    }
  }

  /** Adds an item whose key is free; else changes nothing and gives the one that has it. */
  public Optional<T> addOrFind(T item) {
    try {
      table.putItem(
          put(item, NEW)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(table.tableSchema().mapToItem(e.item()));
    }
  }

  /**
   * Replaces the item that has the version that was read.
   *
   * @throws Stale when it has another by now, or is gone
   */
  public void replace(T item, long readVersion) {
    try {
      table.putItem(put(item, unchangedSince(readVersion)).build());
    } catch (ConditionalCheckFailedException e) {
      throw new Stale("The %s was changed since it was read".formatted(type.getSimpleName()));
    }
  }

  /**
   * Erases the item that has the version that was read.
   *
   * @throws Stale when it has another by now, or is gone
   */
  public void erase(T item, long readVersion) {
    try {
      table.deleteItem(
          r -> r.key(table.keyFrom(item)).conditionExpression(unchangedSince(readVersion)));
    } catch (ConditionalCheckFailedException e) {
      throw new Stale("The %s was changed since it was read".formatted(type.getSimpleName()));
    }
  }

  /** Adds an item whose key is free, as a part of a transaction. */
  public TransactWriteItem adding(T item) {
    return part(item, NEW);
  }

  /** Replaces the item that has the version that was read, as a part of a transaction. */
  public TransactWriteItem replacing(T item, long readVersion) {
    return part(item, unchangedSince(readVersion));
  }

  /** Erases the item of a key, as a part of a transaction; one that is gone is no fault. */
  public TransactWriteItem erasing(String key) {
    var place = Map.of(ItemSchema.PARTITION_KEY, AttributeValue.fromS(key));
    return TransactWriteItem.builder()
        .delete(d -> d.tableName(table.tableName()).key(place))
        .build();
  }

  private TransactWriteItem part(T item, Expression condition) {
    return TransactWriteItem.builder()
        .put(p ->
            p.tableName(table.tableName())
                .item(table.tableSchema().itemToMap(item, true))
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.expressionNames())
                .expressionAttributeValues(condition.expressionValues()))
        .build();
  }

  /**
   * What a refused transaction means: {@code lost} when the condition of an item failed or another
   * transaction had it in hand, else the refusal itself.
   */
  public static RuntimeException lost(
      TransactionCanceledException refusal, Supplier<DomainException> lost) {
    return refusal.cancellationReasons().stream().anyMatch(Items::isLost) ? lost.get() : refusal;
  }

  private static boolean isLost(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code())
        || "TransactionConflict".equals(reason.code());
  }

  /** The table, for queries over its indexes. */
  public DynamoDbTable<T> table() {
    return table;
  }

  private PutItemEnhancedRequest.Builder<T> put(T item, Expression condition) {
    return PutItemEnhancedRequest.builder(type).item(item).conditionExpression(condition);
  }

  private static Expression unchangedSince(long version) {
    return Expression.builder()
        .expression("#version = :read")
        .putExpressionName("#version", ItemSchema.VERSION)
        .putExpressionValue(":read", AttributeValue.fromN(Long.toString(version)))
        .build();
  }
}
