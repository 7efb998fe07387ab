package fr.parvis.bench.telemetry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * Counts what DynamoDB bills: the consumed capacity of every answer, and a write unit a kilobyte of
 * each write that failed its condition. Beside it the sizes of items by DynamoDB's own rule, so
 * that units that DynamoDB Local did not tell would be noticed ({@link #unitsByRule}).
 */
final class Meter implements ExecutionInterceptor {

  private static final int UNIT = 1024;

  private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
  private double writes;
  private double byRule;
  private double reads;
  private long requests;

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(total).build();
      case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(total).build();
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest batch -> batch.toBuilder().returnConsumedCapacity(total).build();
      default -> throw new IllegalStateException("The meter does not know " + context.request());
    };
  }

  @Override
  public synchronized void afterExecution(
      Context.AfterExecution context, ExecutionAttributes attributes) {
    requests++;
    switch (context.response()) {
      case PutItemResponse put -> wrote(context.request(), put.consumedCapacity());
      case DeleteItemResponse delete -> wrote(context.request(), delete.consumedCapacity());
      case GetItemResponse get -> reads += get.consumedCapacity().capacityUnits();
      case QueryResponse query -> reads += query.consumedCapacity().capacityUnits();
      case BatchGetItemResponse batch ->
          batch.consumedCapacity().forEach(capacity -> reads += capacity.capacityUnits());
      default -> throw new IllegalStateException("The meter does not know " + context.response());
    }
  }

  @Override
  public synchronized void onExecutionFailure(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    requests++;
    if (context.exception() instanceof ConditionalCheckFailedException) {
      var units = units(context.request());
      writes += units;
      byRule += units;
    }
  }

  private void wrote(SdkRequest request, ConsumedCapacity capacity) {
    writes += capacity.capacityUnits();
    byRule += units(request);
    if (request instanceof PutItemRequest put) {
      sizes.put(key(put.item()), ItemSize.of(put.item()));
    } else if (request instanceof DeleteItemRequest delete) {
      sizes.remove(key(delete.key()));
    }
  }

  /** DynamoDB bills the larger of the item before and the item after. */
  private double units(SdkRequest request) {
    return switch (request) {
      case PutItemRequest put -> {
        var before = sizes.getOrDefault(key(put.item()), 0);
        yield Math.ceilDiv(Math.max(before, ItemSize.of(put.item())), UNIT);
      }
      case DeleteItemRequest delete ->
          Math.max(1, Math.ceilDiv(sizes.getOrDefault(key(delete.key()), 0), UNIT));
      default -> 0;
    };
  }

  private static String key(Map<String, AttributeValue> item) {
    var sort = item.get("sk");
    return item.get("pk").s() + (sort == null ? "" : "\n" + sort.s());
  }

  /** Write units so far. */
  synchronized double writes() {
    return writes;
  }

  /** The same, from the sizes of the items. */
  synchronized double unitsByRule() {
    return byRule;
  }

  /** Read units so far. */
  synchronized double reads() {
    return reads;
  }

  /** Requests so far. */
  synchronized long requests() {
    return requests;
  }

  /** Bytes of all items whose partition key begins so. */
  long bytes(String prefix) {
    return sizes.entrySet().stream()
        .filter(size -> size.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
