package fr.parvis.mail.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.parvis.mail.SentMails;
import fr.parvis.mail.Told;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The ledger of sent mails in DynamoDB: one item per thing and recipient, forgotten by TTL.
 *
 * <p>Plain requests rather than a schema: four attributes, no index, nothing read back but the
 * version.
 */
public final class DynamoSentMails implements SentMails {

  /**
   * Longer than any repeat can come: a queue keeps its messages two weeks, dead letters another
   * two.
   */
  static final Duration KEPT = Duration.ofDays(90);

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param client of the deployment's region
   * @param table name of the mails' table
   */
  public DynamoSentMails(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean wasTold(String about, String recipient, long version) {
    var item =
        client
            .getItem(r ->
                r.tableName(table).key(Map.of("pk", key(about, recipient))).consistentRead(true))
            .item();
    return !item.isEmpty() && Long.parseLong(item.get("version").n()) >= version;
  }

  @Override
  public void record(Told told) {
    try {
      client.putItem(r ->
          r.tableName(table)
              .item(item(told))
              .conditionExpression("attribute_not_exists(pk) OR #version < :version")
              .expressionAttributeNames(Map.of("#version", "version"))
              .expressionAttributeValues(Map.of(":version", fromN(Long.toString(told.version())))));
    } catch (ConditionalCheckFailedException e) {
      // A newer mail was recorded meanwhile: the ledger already says more than this one would.
      return;
    }
  }

  private static Map<String, AttributeValue> item(Told told) {
    var expiresAt = told.at().plus(KEPT).getEpochSecond();
    return Map.of(
        "pk", key(told.about(), told.recipient()),
        "version", fromN(Long.toString(told.version())),
        "at", fromS(told.at().toString()),
        "expiresAt", fromN(Long.toString(expiresAt)));
  }

  private static AttributeValue key(String about, String recipient) {
    return fromS("TOLD#" + about + "#" + recipient);
  }
}
