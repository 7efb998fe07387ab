package fr.parvis.local.bus;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.IntFunction;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Sends a message to a target's queue, again and again within the target's limits, then to its
 * dead-letter queue with the attributes that EventBridge puts there.
 */
public final class Delivery {
  private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

  private final SqsClient sqs;
  private final InstantSource clock;
  private final IntFunction<Duration> backoff;

  /**
   * Makes a delivery.
   *
   * @param backoff how long to wait after the n-th failure, n from 1
   */
  public Delivery(SqsClient sqs, InstantSource clock, IntFunction<Duration> backoff) {
    this.sqs = sqs;
    this.clock = clock;
    this.backoff = backoff;
  }

  /** Waits 0.1 s after the first failure and twice as long after each more, 10 s at most. */
  public static Duration patience(int failures) {
    return Duration.ofMillis(Math.min(10_000, 100L << Math.min(failures - 1, 10)));
  }

  /**
   * Delivers a message; on return it is in the queue or in the dead-letter queue, or given up with
   * a line in the log where there is none.
   *
   * @param since when the event happened, from which its age counts
   * @throws InterruptedException when the runtime stops; the message must come again then
   */
  public void send(Target target, String body, Instant since) throws InterruptedException {
    for (var failures = 1; ; failures++) {
      try {
        sqs.sendMessage(r -> r.queueUrl(target.queueUrl()).messageBody(body));
        return;
      } catch (SdkException e) {
        LOG.log(WARNING, "{0} cannot reach its queue: {1}", target.name(), e.getMessage());
        var tooOld = clock.instant().isAfter(since.plus(target.maximumAge()));
        if (failures > target.retries() || tooOld) {
          giveUp(target, body, e);
          return;
        }
      }
      Thread.sleep(backoff.apply(failures));
    }
  }

  private void giveUp(Target target, String body, SdkException cause) {
    if (target.deadLetterUrl().isEmpty()) {
      LOG.log(ERROR, target.name() + " lost an event: it has no dead-letter queue", cause);
      return;
    }
    var attributes =
        Map.of(
            "RULE_ARN", text(target.origin()),
            "TARGET_ARN", text(target.arn()),
            "ERROR_CODE", text("SDK_CLIENT_ERROR"),
            "ERROR_MESSAGE", text(String.valueOf(cause.getMessage())));
    sqs.sendMessage(r ->
        r.queueUrl(target.deadLetterUrl().get()).messageBody(body).messageAttributes(attributes));
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
