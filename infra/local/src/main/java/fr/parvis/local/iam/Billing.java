package fr.parvis.local.iam;

import static fr.parvis.local.meter.Unit.DYNAMODB_READ_UNITS;
import static fr.parvis.local.meter.Unit.DYNAMODB_WRITE_UNITS;
import static fr.parvis.local.meter.Unit.EVENTS;
import static fr.parvis.local.meter.Unit.IOT_OPERATIONS;
import static fr.parvis.local.meter.Unit.MAILS;
import static fr.parvis.local.meter.Unit.S3_READS;
import static fr.parvis.local.meter.Unit.S3_WRITES;
import static fr.parvis.local.meter.Unit.SQS_REQUESTS;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.local.meter.Meter;
import java.util.Set;

/** Counts what AWS bills of the calls of functions. */
final class Billing {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 64 * 1024;
  private static final int WRITE_UNIT = 1024;
  private static final Set<String> READS =
      Set.of("BatchGetItem", "GetItem", "Query", "Scan", "TransactGetItems");

  private final Meter meter;

  Billing(Meter meter) {
    this.meter = meter;
  }

  /** The body to hand on: DynamoDB is asked what the call takes. */
  static byte[] asking(Caller caller, AwsCall call) {
    if (caller.service() == AwsService.DYNAMODB && call.json() instanceof ObjectNode request) {
      return request.put("ReturnConsumedCapacity", "TOTAL").toString().getBytes(UTF_8);
    }
    return call.text().getBytes(UTF_8);
  }

  /**
   * Counts a call that was answered: where it failed, DynamoDB alone takes something for it.
   *
   * @param answer the body of DynamoDB's answer; no other is looked at
   */
  void count(Caller caller, AwsCall call, int status, String answer) {
    if (status >= 400 && caller.service() != AwsService.DYNAMODB) {
      return;
    }
    var who = caller.function();
    switch (caller.service()) {
      case DYNAMODB -> countUnits(who, call, answer);
      case EVENTS ->
          call.json()
              .path("Entries")
              .forEach(entry ->
                  meter.addSized(who, EVENTS, entry.path("Detail").asText().length(), CHUNK));
      case IOT -> meter.add(who, IOT_OPERATIONS, 1);
      case S3 -> countRequest(who, S3Api.needed(call).getLast().action());
      case SES -> meter.add(who, MAILS, 1);
      case SQS -> meter.addSized(who, SQS_REQUESTS, call.text().length(), CHUNK);
    }
  }

  private void countRequest(String who, String action) {
    switch (action) {
      case "s3:AbortMultipartUpload", "s3:DeleteObject" -> {} // free
      case "s3:GetObject" -> meter.add(who, S3_READS, 1);
      default -> meter.add(who, S3_WRITES, 1);
    }
  }

  private void countUnits(String who, AwsCall call, String answer) {
    var unit = READS.contains(call.operation()) ? DYNAMODB_READ_UNITS : DYNAMODB_WRITE_UNITS;
    var consumed = consumed(answer);
    if (consumed.isMissingNode()) {
      // A write whose condition fails takes what it would have taken; DynamoDB does not say it.
      meter.addSized(who, unit, call.text().length(), WRITE_UNIT);
      return;
    }
    var tables = consumed.isArray() ? consumed : JSON.createArrayNode().add(consumed);
    // What finds nothing takes the least that there is, which DynamoDB Local does not say.
    var least = unit == DYNAMODB_READ_UNITS ? 0.5 : 1;
    tables.forEach(
        table -> meter.add(who, unit, Math.max(least, table.path("CapacityUnits").asDouble())));
  }

  private static JsonNode consumed(String answer) {
    try {
      return JSON.readTree(answer).path("ConsumedCapacity");
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
