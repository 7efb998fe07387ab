package fr.parvis.local.streams;

import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.local.mappings.EventPatterns;
import fr.parvis.local.streams.Positions.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads one shard from its position to its end, on a thread of its own: gathers the wanted records
 * into batches, has them delivered, and then moves the position.
 */
final class ShardReader {
  private static final System.Logger LOG = System.getLogger(ShardReader.class.getName());
  private static final Duration BUSY = Duration.ofMillis(200);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration BUSY_FOR = Duration.ofSeconds(10);
  private static final int MOST_RECORDS = 1000;

  private final StreamMapping mapping;
  private final String stream;
  private final String shard;
  private final DynamoDbStreamsClient streams;
  private final Lanes lanes;
  private final Positions positions;
  private final EventPatterns patterns;
  private final InstantSource clock;

  private final List<StreamRecord> gathered = new ArrayList<>();
  private Instant notBefore = Instant.EPOCH;
  private Instant gatheringSince = Instant.EPOCH;
  private Instant lastRecordAt;
  private @Nullable String lastRead;
  private @Nullable String settled;

  ShardReader(
      StreamMapping mapping,
      String stream,
      String shard,
      DynamoDbStreamsClient streams,
      Lanes lanes,
      Positions positions,
      InstantSource clock) {
    this.mapping = mapping;
    this.stream = stream;
    this.shard = shard;
    this.streams = streams;
    this.lanes = lanes;
    this.positions = positions;
    this.patterns = new EventPatterns(mapping.id(), mapping.patterns());
    this.clock = clock;
    this.lastRecordAt = clock.instant();
  }

  /**
   * Reads until the shard is closed and all of it is settled.
   *
   * @param firstTime where to begin in a shard that was never read: its records made since
   * @throws InterruptedException when the runtime stops
   */
  void run(Instant firstTime) throws InterruptedException {
    switch (positions.startOf(shard, firstTime)) {
      case Position.Closed _ -> {
        return;
      }
      case Position.After(var sequenceNumber) -> lastRead = sequenceNumber;
      case Position.Since(var instant) -> notBefore = instant;
    }
    settled = lastRead;
    String iterator = null;
    while (true) {
      try {
        var read = read(iterator == null ? iterator() : iterator);
        gather(read.records());
        deliverWhenDue(read.nextShardIterator() == null);
        iterator = read.nextShardIterator();
        if (iterator == null) {
          positions.close(shard);
          return;
        }
        pause(read.records().isEmpty());
      } catch (ExpiredIteratorException e) {
        iterator = null; // a delivery took longer than an iterator lives: take a new one
      } catch (TrimmedDataAccessException e) {
        if (lastRead != null) {
          LOG.log(WARNING, "{0} fell behind: {1} forgot what came next", mapping.id(), shard);
        }
        lastRead = null; // at the oldest record that is left
        iterator = null;
        Thread.sleep(BUSY);
      } catch (SdkException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException("stopped while reading");
        }
        LOG.log(WARNING, mapping.id() + " cannot read " + shard + "; it tries again", e);
        iterator = null;
        Thread.sleep(IDLE);
      }
    }
  }

  private String iterator() {
    return streams
        .getShardIterator(request -> {
          request.streamArn(stream).shardId(shard);
          if (lastRead == null) {
            request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
          } else {
            request
                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(lastRead);
          }
        })
        .shardIterator();
  }

  private GetRecordsResponse read(String iterator) {
    var room = mapping.batchSize() * mapping.lanes() - gathered.size();
    return streams.getRecords(
        r -> r.shardIterator(iterator).limit(Math.clamp(room, 1, MOST_RECORDS)));
  }

  private void gather(List<Record> records) {
    for (var record : records) {
      lastRead = record.dynamodb().sequenceNumber();
      var wanted = StreamEvents.record(record, mapping.streamArn());
      if (!wanted.createdAt().isBefore(notBefore) && patterns.match(wanted.json().toString())) {
        if (gathered.isEmpty()) {
          gatheringSince = clock.instant();
        }
        gathered.add(wanted);
      }
    }
    if (!records.isEmpty()) {
      lastRecordAt = clock.instant();
    }
  }

  private void deliverWhenDue(boolean end) throws InterruptedException {
    var due = gatheringSince.plus(mapping.window());
    var full = gathered.size() >= mapping.batchSize() * mapping.lanes();
    if (!gathered.isEmpty() && !end && !full && clock.instant().isBefore(due)) {
      return;
    }
    lanes.deliver(shard, gathered);
    gathered.clear();
    if (lastRead != null && !lastRead.equals(settled)) {
      positions.settled(shard, lastRead);
      settled = lastRead;
    }
  }

  private void pause(boolean nothing) throws InterruptedException {
    if (nothing) {
      var busy = clock.instant().isBefore(lastRecordAt.plus(BUSY_FOR));
      Thread.sleep(busy || !gathered.isEmpty() ? BUSY : IDLE);
    }
  }
}
