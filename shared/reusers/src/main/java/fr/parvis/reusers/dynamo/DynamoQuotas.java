package fr.parvis.reusers.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.parvis.reusers.Quotas;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Quotas in the re-users' table: an item a caller and day, an item a day for its salt, both
 * forgotten by TTL.
 *
 * <p>Plain requests rather than a schema: one number, which only ever grows.
 */
public final class DynamoQuotas implements Quotas {

  private static final int KEPT_DAYS = 2;

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param client of the deployment's region
   * @param table name of the re-users' table
   */
  public DynamoQuotas(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean take(String who, LocalDate day, int units, int limit) {
    if (units > limit) {
      return false;
    }
    try {
      client.updateItem(r ->
          r.tableName(table)
              .key(key("COUNT#" + day + "#" + who))
              .updateExpression("ADD #taken :units SET #expiresAt = :expiresAt")
              .conditionExpression("attribute_not_exists(#taken) OR #taken <= :most")
              .expressionAttributeNames(Map.of("#taken", "taken", "#expiresAt", "expiresAt"))
              .expressionAttributeValues(
                  Map.of(
                      ":units", number(units),
                      ":most", number(limit - units),
                      ":expiresAt", expiresAt(day))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public String salt(LocalDate day, String proposed) {
    var key = key("SALT#" + day);
    try {
      client.putItem(r ->
          r.tableName(table)
              .item(
                  Map.of(
                      "pk", key.get("pk"),
                      "salt", fromS(proposed),
                      "expiresAt", expiresAt(day)))
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return proposed;
    } catch (ConditionalCheckFailedException e) {
      return e.item().get("salt").s();
    }
  }

  private static Map<String, AttributeValue> key(String key) {
    return Map.of("pk", fromS(key));
  }

  private static AttributeValue expiresAt(LocalDate day) {
    return number(day.plusDays(KEPT_DAYS).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
  }

  private static AttributeValue number(long value) {
    return fromN(Long.toString(value));
  }
}
