package fr.parvis.local.queues;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.local.lambda.Functions;
import fr.parvis.local.lambda.Outcome;
import fr.parvis.local.mappings.BatchResponse;
import fr.parvis.local.mappings.EventPatterns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * One poller of a mapping: receives, filters, invokes, deletes what succeeded. What failed is left
 * alone and comes again when its visibility ends, as on AWS; the queue's redrive policy ends that.
 */
final class QueuePoller implements Runnable {
  private static final System.Logger LOG = System.getLogger(QueuePoller.class.getName());
  private static final int SQS_MOST = 10;

  // ElasticMQ's stop waits for the polls that run; asking one's own machine often costs nothing.
  private static final int LONG_POLL_SECONDS = 2;

  private static final int MOST_BYTES = 5_500_000; // an event has 6 MB, with its envelope

  private final QueueMapping mapping;
  private final SqsClient sqs;
  private final Functions functions;
  private final FailureCauses causes;
  private final EventPatterns patterns;
  private final BooleanSupplier stopped;

  QueuePoller(
      QueueMapping mapping,
      SqsClient sqs,
      Functions functions,
      FailureCauses causes,
      BooleanSupplier stopped) {
    this.mapping = mapping;
    this.sqs = sqs;
    this.functions = functions;
    this.causes = causes;
    this.patterns = new EventPatterns(mapping.id(), mapping.patterns());
    this.stopped = stopped;
  }

  @Override
  public void run() {
    while (!stopped.getAsBoolean()) {
      try {
        var batch = gather();
        if (!batch.isEmpty()) {
          deliver(batch);
        }
      } catch (AbortedException e) {
        LOG.log(DEBUG, "{0} stops", mapping.id());
      } catch (RuntimeException e) { // whatever it is, a queue without its poller would stand still
        if (!stopped.getAsBoolean()) {
          LOG.log(WARNING, mapping.id() + " could not deliver a batch; it tries again", e);
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the next call of the queue's client ends on it
    }
  }

  private List<Message> gather() {
    var batch = wanted(receive(mapping.batchSize(), LONG_POLL_SECONDS));
    var until = Instant.now().plus(mapping.window());
    while (!batch.isEmpty() && batch.size() < mapping.batchSize() && bytes(batch) < MOST_BYTES) {
      var left = Duration.between(Instant.now(), until).toSeconds();
      if (left <= 0) {
        break;
      }
      batch.addAll(
          wanted(
              receive(
                  mapping.batchSize() - batch.size(), (int) Math.min(left, LONG_POLL_SECONDS))));
    }
    return batch;
  }

  private static long bytes(List<Message> batch) {
    return batch.stream().mapToLong(message -> message.body().length()).sum();
  }

  private List<Message> receive(int most, int waitSeconds) {
    return sqs.receiveMessage(r ->
            r.queueUrl(mapping.queueUrl())
                .maxNumberOfMessages(Math.min(most, SQS_MOST))
                .waitTimeSeconds(waitSeconds)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages();
  }

  /** Those that match the filter; the others are deleted, as Lambda does. */
  private List<Message> wanted(List<Message> messages) {
    var wanted =
        messages.stream()
            .collect(
                Collectors.partitioningBy(message ->
                    patterns.match(QueueEvents.filterable(message, mapping.queueArn()))));
    delete(wanted.get(false));
    return new ArrayList<>(wanted.get(true));
  }

  private void deliver(List<Message> batch) {
    var outcome =
        functions.invoke(mapping.function(), QueueEvents.event(batch, mapping.queueArn()));
    var ids = new LinkedHashSet<String>();
    batch.forEach(message -> ids.add(message.messageId()));
    var failed = BatchResponse.read(outcome, ids, mapping.partial()).failed();
    if (!failed.isEmpty()) {
      LOG.log(WARNING, "{0}: {1} of {2} failed", mapping.id(), failed.size(), batch.size());
    }
    failed.forEach(id -> causes.record(id, cause(outcome)));
    var done = batch.stream().filter(message -> !failed.contains(message.messageId())).toList();
    delete(done);
    done.forEach(message -> causes.forget(message.messageId()));
  }

  private String cause(Outcome outcome) {
    return outcome
        .errorType()
        .map(type -> type + " " + outcome.text())
        .orElse("reported by %s; its log tells why".formatted(mapping.function()));
  }

  private void delete(List<Message> messages) {
    for (var start = 0; start < messages.size(); start += SQS_MOST) {
      var ten = messages.subList(start, Math.min(messages.size(), start + SQS_MOST));
      var entries = ten.stream().map(QueuePoller::deletion).toList();
      sqs.deleteMessageBatch(r -> r.queueUrl(mapping.queueUrl()).entries(entries));
    }
  }

  private static DeleteMessageBatchRequestEntry deletion(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }
}
