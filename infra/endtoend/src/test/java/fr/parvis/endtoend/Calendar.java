package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** The schedule of deadlines, told that it is later: the laptop's clock goes on as it does. */
final class Calendar {
  private final RunningParvis parvis;

  Calendar(RunningParvis parvis) {
    this.parvis = parvis;
  }

  /** All that is due by then is done. */
  void runAt(Instant instant) {
    var event =
        """
        {"Records": [{"messageId": "m-1", "receiptHandle": "r-1",
          "body": "{\\"schedule\\": \\"deadlines\\", \\"time\\": \\"%s\\"}",
          "attributes": {}, "messageAttributes": {}, "eventSource": "aws:sqs",
          "eventSourceARN": "arn:aws:sqs:eu-west-3:000000000000:DeadlinesQueue",
          "awsRegion": "eu-west-3"}]}
        """
            .formatted(instant);
    var outcome = parvis.laptop().functions().invoke("DeadlinesFunction", event.getBytes(UTF_8));
    assertThat(outcome.text()).isEqualToIgnoringWhitespace("{\"batchItemFailures\":[]}");
  }
}
