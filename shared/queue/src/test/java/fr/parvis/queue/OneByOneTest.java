package fr.parvis.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import fr.parvis.events.EventEnvelope;
import fr.parvis.events.ReportReceived;
import fr.parvis.invocation.LoggedInvocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {
  private static final String EVENT =
      """
      {"detail": {"id": "parvis.reports/K7Q4M2ZX/1", "correlation": "request-7"}}
      """;
  private static final ReportReceived RECEIVED =
      new ReportReceived("37999", Instant.parse("2026-11-19T09:12:00Z"), "K7Q4M2ZX", 1);

  private final LoggedInvocation context = new LoggedInvocation();

  @Test
  void messageThatFails_goesBackAlone_andIsLoggedWithItsEventAndTheRequestBehindIt() {
    var done = new ArrayList<String>();
    var answer =
        OneByOne.take(
            batch(EVENT, "good"),
            context,
            body -> {
              if (body.equals(EVENT)) {
                throw new IllegalStateException("The table is busy");
              }
              done.add(body);
            });
    assertThat(answer.getBatchItemFailures())
        .extracting(BatchItemFailure::getItemIdentifier)
        .containsExactly("m-0");
    assertThat(done).containsExactly("good");
    assertThat(context.logged())
        .singleElement()
        .asString()
        .contains("message m-0, event parvis.reports/K7Q4M2ZX/1, request request-7");
  }

  @Test
  void whatComesOfAMessage_followsFromItsRequest_orFromTheMessageItself() {
    var followed = new ArrayList<String>();
    OneByOne.take(
        batch(EVENT, "{\"schedule\": \"deadlines\"}", "not JSON"),
        context,
        _ -> followed.add(EventEnvelope.of(RECEIVED).correlation().orElseThrow()));
    assertThat(followed).containsExactly("request-7", "m-1", "m-2");
  }

  private static SQSEvent batch(String... bodies) {
    var records = new ArrayList<SQSMessage>();
    for (var body : List.of(bodies)) {
      var message = new SQSMessage();
      message.setMessageId("m-" + records.size());
      message.setBody(body);
      records.add(message);
    }
    var batch = new SQSEvent();
    batch.setRecords(records);
    return batch;
  }
}
