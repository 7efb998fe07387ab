package fr.parvis.opendata.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import fr.parvis.dynamo.ListAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The table of open data: items of several kinds, each with {@value #PK} and {@value #SK}, and two
 * indexes that each kind uses in its own way.
 */
final class OpenDataTable {

  static final String PK = "pk";
  static final String SK = "sk";
  static final String FIRST = "byFirst";
  static final String SECOND = "bySecond";
  static final String VERSION = "version";

  /** Sorts after everything that may follow a prefix. */
  private static final String LAST = "\uFFFF";

  private final DynamoDbClient client;
  private final String name;

  OpenDataTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, fromS(pk), SK, fromS(sk));
  }

  static Map<String, AttributeValue> item(
      String pk, String sk, Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.putAll(key(pk, sk));
    return item;
  }

  /** A list, unless it is empty: then nothing is stored of it. */
  static <T> void list(
      Map<String, AttributeValue> item, String name, List<T> values, ListAttribute<T> form) {
    if (!values.isEmpty()) {
      item.put(name, form.transformFrom(values));
    }
  }

  /** The list of a name; empty when none is stored. */
  static <T> List<T> list(Map<String, AttributeValue> item, String name, ListAttribute<T> form) {
    return Optional.ofNullable(item.get(name)).map(form::transformTo).orElse(List.of());
  }

  static void index(Map<String, AttributeValue> item, String index, String pk, String sk) {
    item.put(index + "Pk", fromS(pk));
    item.put(index + "Sk", fromS(sk));
  }

  Optional<Map<String, AttributeValue>> find(String pk, String sk) {
    var answer = client.getItem(r -> r.tableName(name).key(key(pk, sk)).consistentRead(true));
    return Optional.of(answer).filter(a -> a.hasItem()).map(a -> a.item());
  }

  /**
   * Puts an item whose version is one above the one that is kept, or the first.
   *
   * @throws Stale when another version is kept
   */
  void replace(Map<String, AttributeValue> item, long version) {
    try {
      var put = replacing(item, version).put();
      client.putItem(r ->
          r.tableName(name)
              .item(item)
              .conditionExpression(put.conditionExpression())
              .expressionAttributeNames(put.expressionAttributeNames())
              .expressionAttributeValues(
                  put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null));
    } catch (ConditionalCheckFailedException e) {
      throw new Stale("The item was changed since it was read");
    }
  }

  /** The same as a part of a transaction. */
  TransactWriteItem replacing(Map<String, AttributeValue> item, long version) {
    var put = Put.builder().tableName(name).item(item);
    if (version > 1) {
      put.conditionExpression("#version = :read")
          .expressionAttributeNames(Map.of("#version", VERSION))
          .expressionAttributeValues(Map.of(":read", fromN(Long.toString(version - 1))));
    } else {
      put.conditionExpression("attribute_not_exists(#pk)")
          .expressionAttributeNames(Map.of("#pk", PK));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  /**
   * A part of a partition.
   *
   * @param index of the table; empty for the table itself
   * @param pk of the partition
   * @param low lowest sort key, included
   * @param high highest sort key, included
   * @param after the sort key that the page before ended with
   * @param descending whether the highest comes first
   */
  record Part(
      Optional<String> index,
      String pk,
      String low,
      String high,
      Optional<String> after,
      boolean descending) {

    static Part of(String pk, String prefix) {
      return new Part(Optional.empty(), pk, prefix, prefix + LAST, Optional.empty(), false);
    }

    static Part ofIndex(String index, String pk, Optional<String> after) {
      return new Part(Optional.of(index), pk, " ", LAST, after, false);
    }

    Part from(String place) {
      return new Part(index, pk, low, high, Optional.of(place), descending);
    }

    Part backwards(Optional<String> place) {
      return new Part(index, pk, low, high, place, true);
    }

    private String sortKey() {
      return index.map(i -> i + "Sk").orElse(SK);
    }

    private String first() {
      return descending ? low : after.filter(place -> place.compareTo(low) > 0).orElse(low);
    }

    private String last() {
      return descending ? after.filter(place -> place.compareTo(high) < 0).orElse(high) : high;
    }

    String place(Map<String, AttributeValue> item) {
      return item.get(sortKey()).s();
    }
  }

  /** The next items of a part; what {@code read} finds empty is left out. */
  <T> Page<T> page(Part part, int limit, Function<Map<String, AttributeValue>, Optional<T>> read) {
    if (part.first().compareTo(part.last()) > 0) {
      return new Page<>(List.of(), Optional.empty());
    }
    // One more than asked to see whether more come, and one that the page before ended with.
    var found =
        client.queryPaginator(query(part, limit + 2)).items().stream()
            .filter(item -> part.after.filter(part.place(item)::equals).isEmpty())
            .flatMap(item -> read.apply(item).stream().map(it -> new Found<>(part.place(item), it)))
            .limit(limit + 1L)
            .toList();
    var shown = found.subList(0, Math.min(limit, found.size()));
    var next =
        found.size() > limit ? Optional.of(shown.getLast().place()) : Optional.<String>empty();
    return new Page<>(shown.stream().map(Found::value).toList(), next);
  }

  /** An item that was read, and where it stands. */
  private record Found<T>(String place, T value) {}

  private QueryRequest query(Part part, int limit) {
    var index = part.index;
    return QueryRequest.builder()
        .tableName(name)
        .indexName(index.orElse(null))
        .consistentRead(index.isEmpty())
        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :low AND :high")
        .expressionAttributeNames(
            Map.of("#pk", index.map(i -> i + "Pk").orElse(PK), "#sk", part.sortKey()))
        .expressionAttributeValues(
            Map.of(":pk", fromS(part.pk), ":low", fromS(part.first()), ":high", fromS(part.last())))
        .scanIndexForward(!part.descending)
        .limit(limit)
        .build();
  }
}
