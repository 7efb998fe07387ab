package fr.parvis.functions.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import fr.parvis.logs.Counts;
import fr.parvis.logs.FailureLog;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** Records of a table's stream, in order, to events on the bus. */
public final class RelayHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final Relay relay;

  /** Lambda calls this once per execution environment. */
  public RelayHandler() {
    this(
        new EventBridge(
            EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
            System.getenv("TERRITORY_BUS")),
        new Counts(System.out, InstantSource.system()));
  }

  /** Tests call this. */
  public RelayHandler(Bus bus, Counts counts) {
    this.relay = new Relay(bus, counts);
  }

  /**
   * Tells Lambda the first record that did not pass: it sends that one again and all after it, so
   * nothing is lost and nothing overtakes. When that is the batch's very first record, the whole
   * batch fails instead: only so does Lambda halve it, until a record that can never pass stands
   * alone and goes to the failures' bucket, and its neighbours pass.
   */
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var failure = relay.pass(event.getRecords());
    if (failure.isEmpty()) {
      return new StreamsEventResponse(List.of());
    }
    var stopped = failure.get();
    var sequenceNumber = sequenceNumber(stopped.record());
    if (sequenceNumber.equals(sequenceNumber(event.getRecords().getFirst()))) {
      throw stopped.cause();
    }
    FailureLog.write(context, "record " + sequenceNumber, stopped.cause().toString());
    return new StreamsEventResponse(List.of(new BatchItemFailure(sequenceNumber)));
  }

  private static String sequenceNumber(DynamodbStreamRecord record) {
    return record.getDynamodb().getSequenceNumber();
  }
}
