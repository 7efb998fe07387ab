package fr.parvis.telemetry.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The items of TelemetryTable. Every write says which content it replaces, so that of two writers
 * one learns that it lost; nothing is ever overwritten unseen.
 */
final class Packets {

  static final String PK = "pk";
  static final String SK = "sk";
  private static final String DAY = "day";
  private static final String VERSION = "version";
  private static final String DATA = "data";

  /** The table's time to live; the template names it too. */
  static final String EXPIRES_AT = "expiresAt";

  /** What BatchGetItem takes at once. */
  private static final int BATCH = 100;

  private final DynamoDbClient dynamo;
  private final String table;

  Packets(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  Optional<Packet> find(Packet.Key key, Reads reads) {
    var item =
        dynamo.getItem(
            r -> r.tableName(table).key(attributes(key)).consistentRead(reads.consistent()));
    return item.hasItem() ? Optional.of(packet(item.item())) : Optional.empty();
  }

  /** Those of the given items that are there. */
  List<Packet> list(List<Packet.Key> keys, Reads reads) {
    var found = new ArrayList<Packet>();
    for (var from = 0; from < keys.size(); from += BATCH) {
      var asked = keys.subList(from, Math.min(keys.size(), from + BATCH));
      var left = Map.of(table, asked(asked, reads));
      while (!left.isEmpty()) {
        var request = left;
        var answer = dynamo.batchGetItem(r -> r.requestItems(request));
        answer.responses().getOrDefault(table, List.of()).forEach(i -> found.add(packet(i)));
        left = answer.unprocessedKeys();
      }
    }
    return found;
  }

  private static KeysAndAttributes asked(List<Packet.Key> keys, Reads reads) {
    return KeysAndAttributes.builder()
        .keys(keys.stream().map(Packets::attributes).toList())
        .consistentRead(reads.consistent())
        .build();
  }

  /** Items of a partition between two sort keys, both included, in their order. */
  List<Packet> range(String pk, String fromSk, String toSk, Reads reads) {
    return dynamo.queryPaginator(between(pk, fromSk, toSk, reads).build()).items().stream()
        .map(Packets::packet)
        .toList();
  }

  /** The last of them, so many at most, the very last one first. */
  List<Packet> last(String pk, String fromSk, String toSk, int limit, Reads reads) {
    var query = between(pk, fromSk, toSk, reads).scanIndexForward(false).limit(limit);
    return dynamo.query(query.build()).items().stream().map(Packets::packet).toList();
  }

  private QueryRequest.Builder between(String pk, String fromSk, String toSk, Reads reads) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
        .expressionAttributeNames(Map.of("#pk", PK, "#sk", SK))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(pk),
                ":from", AttributeValue.fromS(fromSk),
                ":to", AttributeValue.fromS(toSk)))
        .consistentRead(reads.consistent());
  }

  /**
   * Writes a content in place of the one that was seen.
   *
   * @param seen the content it was made from; {@code null} when there was none
   * @return whether it was written: {@code false} when something else stands there by now
   */
  boolean put(Packet packet, @Nullable Packet seen) {
    try {
      dynamo.putItem(r ->
          r.tableName(table)
              .item(item(packet))
              .conditionExpression(condition(seen))
              .expressionAttributeNames(names(seen))
              .expressionAttributeValues(values(seen)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Removes a content; one that was changed since it was seen stays. */
  void remove(Packet seen) {
    try {
      dynamo.deleteItem(r ->
          r.tableName(table)
              .key(attributes(seen.key()))
              .conditionExpression(condition(seen))
              .expressionAttributeNames(names(seen))
              .expressionAttributeValues(values(seen)));
    } catch (ConditionalCheckFailedException changed) {
      // Somebody wrote to it since: that content is not taken over yet, and the next run finds it.
      return;
    }
  }

  private static String condition(@Nullable Packet seen) {
    return seen == null ? "attribute_not_exists(#pk)" : "#day = :day AND #version = :version";
  }

  private static Map<String, String> names(@Nullable Packet seen) {
    return seen == null ? Map.of("#pk", PK) : Map.of("#day", DAY, "#version", VERSION);
  }

  private static @Nullable Map<String, AttributeValue> values(@Nullable Packet seen) {
    return seen == null
        ? null
        : Map.of(":day", number(seen.day()), ":version", number(seen.version()));
  }

  private static Map<String, AttributeValue> attributes(Packet.Key key) {
    return Map.of(PK, AttributeValue.fromS(key.pk()), SK, AttributeValue.fromS(key.sk()));
  }

  private static Map<String, AttributeValue> item(Packet packet) {
    var item = new HashMap<>(attributes(packet.key()));
    item.put(DAY, number(packet.day()));
    item.put(VERSION, number(packet.version()));
    item.put(DATA, AttributeValue.fromB(packet.data()));
    if (packet.expiresAt() != null) {
      item.put(EXPIRES_AT, number(packet.expiresAt()));
    }
    return item;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static Packet packet(Map<String, AttributeValue> item) {
    var expiresAt = item.get(EXPIRES_AT);
    return new Packet(
        new Packet.Key(item.get(PK).s(), item.get(SK).s()),
        Long.parseLong(item.get(DAY).n()),
        Long.parseLong(item.get(VERSION).n()),
        item.get(DATA).b(),
        expiresAt == null ? null : Long.valueOf(expiresAt.n()));
  }
}
