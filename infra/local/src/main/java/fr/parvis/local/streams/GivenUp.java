package fr.parvis.local.streams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * Records that a mapping stopped trying.
 *
 * @param condition AWS's word for why: {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
 * @param invocations how often the function was invoked with them
 */
record GivenUp(
    StreamMapping mapping,
    String shard,
    List<StreamRecord> records,
    String condition,
    int invocations) {
  private static final DateTimeFormatter DAY = utc("yyyy/MM/dd");
  private static final DateTimeFormatter TIME = utc("yyyy-MM-dd'T'HH.mm.ss");

  /** What a queue gets: where the records stand in the stream, not the records. */
  ObjectNode position(Instant now) {
    var json = JsonNodeFactory.instance.objectNode();
    json.putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", mapping.functionArn())
        .put("condition", condition)
        .put("approximateInvokeCount", invocations);
    json.putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", "$LATEST")
        .put("functionError", "Unhandled");
    json.put("version", "1.0");
    json.put("timestamp", now.toString());
    json.putObject("DDBStreamBatchInfo")
        .put("shardId", shard)
        .put("startSequenceNumber", records.getFirst().sequenceNumber())
        .put("endSequenceNumber", records.getLast().sequenceNumber())
        .put("approximateArrivalOfFirstRecord", records.getFirst().createdAt().toString())
        .put("approximateArrivalOfLastRecord", records.getLast().createdAt().toString())
        .put("batchSize", records.size())
        .put("streamArn", mapping.streamArn());
    return json;
  }

  /** What a bucket gets: the position, and the event with the records as text. */
  ObjectNode whole(Instant now) {
    return position(now)
        .put("payload", new String(StreamEvents.event(records), StandardCharsets.UTF_8));
  }

  /** The object's key, as AWS names it. */
  String key(Instant now) {
    return "aws/lambda/%s/%s/%s/%s-%s"
        .formatted(mapping.uuid(), shard, DAY.format(now), TIME.format(now), UUID.randomUUID());
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }
}
