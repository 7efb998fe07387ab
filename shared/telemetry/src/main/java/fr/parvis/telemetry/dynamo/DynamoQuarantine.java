package fr.parvis.telemetry.dynamo;

import fr.parvis.domain.Page;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.Quarantined;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Quarantine in TelemetryTable, a partition for each day of arrival (UTC). An entry's id is its day
 * and a hash of what it says, so the same refusal again the same day is the same entry.
 */
public final class DynamoQuarantine implements Quarantine {

  private static final int RETENTION_DAYS = 30;

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  /** Works on TelemetryTable under the given name. */
  public DynamoQuarantine(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /** A repeat writes what is there already: it needs no condition. */
  @Override
  public void add(List<Quarantined> refused) {
    for (var one : refused) {
      dynamo.putItem(r -> r.tableName(table).item(QuarantineItems.item(one, expiry(one))));
    }
  }

  private static long expiry(Quarantined one) {
    return one.arrivedAt().atOffset(ZoneOffset.UTC).plusDays(RETENTION_DAYS).toEpochSecond();
  }

  @Override
  public Page<Entry> list(int limit, Optional<String> after) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var begin = after.map(QuarantineItems::day).filter(day -> day.isBefore(today)).orElse(today);
    var oldest = today.minusDays(RETENTION_DAYS);
    var found = new ArrayList<Entry>();
    for (var day = begin; !day.isBefore(oldest) && found.size() <= limit; day = day.minusDays(1)) {
      found.addAll(ofDay(day, limit + 1 - found.size(), after));
    }
    return found.size() <= limit
        ? new Page<>(found, Optional.empty())
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }

  private List<Entry> ofDay(LocalDate day, int limit, Optional<String> after) {
    var from = after.filter(id -> QuarantineItems.day(id).equals(day)).orElse("");
    return dynamo
        .queryPaginator(r ->
            r.tableName(table)
                .keyConditionExpression("#pk = :pk AND #sk > :after")
                .expressionAttributeNames(Map.of("#pk", Packets.PK, "#sk", Packets.SK))
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(QuarantineItems.partition(day)),
                        ":after", AttributeValue.fromS(from.isEmpty() ? " " : from)))
                .limit(limit))
        .items()
        .stream()
        .filter(this::waits)
        .limit(limit)
        .map(QuarantineItems::entry)
        .toList();
  }

  /** DynamoDB may take days to delete what expired. */
  private boolean waits(Map<String, AttributeValue> item) {
    return QuarantineItems.expiresAt(item) > clock.instant().getEpochSecond();
  }

  @Override
  public Optional<Entry> find(String id) {
    return QuarantineItems.key(id)
        .map(key -> dynamo.getItem(r -> r.tableName(table).key(key).consistentRead(true)))
        .flatMap(found -> found.hasItem() ? Optional.of(found.item()) : Optional.empty())
        .filter(this::waits)
        .map(QuarantineItems::entry);
  }

  @Override
  public void remove(String id) {
    QuarantineItems.key(id).ifPresent(key -> dynamo.deleteItem(r -> r.tableName(table).key(key)));
  }

  /**
   * What is left first: cut short, a reading may wait twice, and replaying it twice is harmless.
   */
  @Override
  public void replace(String id, List<Quarantined> left) {
    add(left);
    if (left.stream().map(QuarantineItems::id).noneMatch(id::equals)) {
      remove(id);
    }
  }
}
