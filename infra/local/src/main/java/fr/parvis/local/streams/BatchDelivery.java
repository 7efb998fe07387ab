package fr.parvis.local.streams;

import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.local.lambda.Functions;
import fr.parvis.local.mappings.BatchResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Brings one batch to the function until each of its records is processed or given up. Retries,
 * bisects, honours partial answers, and hands what it gives up to the destination.
 *
 * <p>Records leave in order: a part of the batch waits until all before it is settled, so that the
 * records of one key never overtake each other.
 */
final class BatchDelivery {
  private static final System.Logger LOG = System.getLogger(BatchDelivery.class.getName());

  private final StreamMapping mapping;
  private final Functions functions;
  private final FailureDestination destination;
  private final InstantSource clock;
  private final IntFunction<Duration> backoff;

  /**
   * Makes a delivery.
   *
   * @param backoff how long to wait after the n-th failure of the same records, n from 1
   */
  BatchDelivery(
      StreamMapping mapping,
      Functions functions,
      FailureDestination destination,
      InstantSource clock,
      IntFunction<Duration> backoff) {
    this.mapping = mapping;
    this.functions = functions;
    this.destination = destination;
    this.clock = clock;
    this.backoff = backoff;
  }

  /** Waits 0.1 s after the first failure and twice as long after each more, 2 s at most. */
  static Duration patience(int failures) {
    return Duration.ofMillis(Math.min(2000, 100L << Math.min(failures - 1, 10)));
  }

  /** A run of records and how often it failed as it is; {@code invocations} counts all tries. */
  private record Part(List<StreamRecord> records, int failures, int invocations) {
    Part slice(int from, int to, int failures) {
      return new Part(records.subList(from, to), failures, invocations);
    }
  }

  /**
   * Settles every record.
   *
   * @throws InterruptedException when the runtime stops; nothing is settled then
   */
  void deliver(String shard, List<StreamRecord> batch) throws InterruptedException {
    var open = new ArrayDeque<Part>();
    open.push(new Part(batch, 0, 0));
    while (!open.isEmpty()) {
      var part = withoutExpired(shard, open.pop());
      if (!part.records().isEmpty()) {
        invoke(shard, part, open);
      }
    }
  }

  private Part withoutExpired(String shard, Part part) throws InterruptedException {
    if (mapping.maximumAge().isEmpty()) {
      return part;
    }
    var oldest = clock.instant().minus(mapping.maximumAge().get());
    var records = part.records();
    var expired = 0;
    while (expired < records.size() && records.get(expired).createdAt().isBefore(oldest)) {
      expired++;
    }
    giveUp(shard, part.slice(0, expired, part.failures()), "RecordAgeExceeded");
    return part.slice(expired, records.size(), part.failures());
  }

  private void invoke(String shard, Part part, ArrayDeque<Part> open) throws InterruptedException {
    var records = part.records();
    var outcome = functions.invoke(mapping.function(), StreamEvents.event(records));
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped during an invocation; its records come again");
    }
    var items = new LinkedHashSet<String>();
    records.forEach(record -> items.add(record.sequenceNumber()));
    var response = BatchResponse.read(outcome, items, mapping.partial());
    if (response.failed().isEmpty()) {
      return;
    }
    // The lowest failed number is a checkpoint: all before it succeeded, all from it on comes
    // again.
    var first = 0;
    while (!response.failed().contains(records.get(first).sequenceNumber())) {
      first++;
    }
    LOG.log(
        WARNING,
        "{0}: {1} of {2} records failed: {3}",
        mapping.id(),
        records.size() - first,
        records.size(),
        outcome.errorType().orElse("reported by the function"));
    var tried = new Part(records, part.failures(), part.invocations() + 1);
    again(shard, tried, first, response.complete(), open);
  }

  private void again(String shard, Part part, int first, boolean complete, ArrayDeque<Part> open)
      throws InterruptedException {
    var size = part.records().size();
    if (first > 0) {
      // There was progress, so what is left is a new batch that has not failed yet.
      open.push(part.slice(first, size, 0));
    } else if (mapping.bisect() && complete && size > 1) {
      // Splitting does not count as a retry. The first half is settled before the second. A batch
      // whose first record is reported is split there, which changes nothing: AWS does not halve
      // it.
      open.push(part.slice(size / 2, size, part.failures()));
      open.push(part.slice(0, size / 2, part.failures()));
    } else if (mapping.retries() >= 0 && part.failures() >= mapping.retries()) {
      giveUp(shard, part, "RetryAttemptsExhausted");
    } else {
      Thread.sleep(backoff.apply(part.failures() + 1));
      open.push(part.slice(0, size, part.failures() + 1));
    }
  }

  private void giveUp(String shard, Part part, String condition) throws InterruptedException {
    if (!part.records().isEmpty()) {
      destination.send(new GivenUp(mapping, shard, part.records(), condition, part.invocations()));
    }
  }
}
