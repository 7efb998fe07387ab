package fr.parvis.local.streams;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.local.state.DurableMap;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Follows one stream for one mapping: finds its shards, and reads each when its parent was read
 * whole, so that order holds across a split. Mappings share nothing: a slow one delays only itself.
 */
final class StreamReader implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StreamReader.class.getName());
  private static final int LOOK_FOR_SHARDS_SECONDS = 5;

  private final StreamMapping mapping;
  private final String stream;
  private final DynamoDbStreamsClient streams;
  private final Lanes lanes;
  private final Positions positions;
  private final InstantSource clock;
  private final Map<String, Thread> readers = new ConcurrentHashMap<>();
  private final Semaphore shardEnded = new Semaphore(0);
  private final Thread follower;

  /** Starts to follow the stream with DynamoDB Local's own ARN {@code stream}. */
  StreamReader(
      StreamMapping mapping,
      String stream,
      DynamoDbStreamsClient streams,
      BatchDelivery delivery,
      DurableMap positions,
      InstantSource clock) {
    this.mapping = mapping;
    this.stream = stream;
    this.streams = streams;
    this.lanes = new Lanes(mapping, delivery);
    this.positions = new Positions(positions, mapping.id(), stream);
    this.clock = clock;
    this.follower = Thread.ofVirtual().name("stream " + mapping.id()).start(this::follow);
  }

  @Override
  public void close() {
    try {
      follower.interrupt();
      follower.join();
      readers.values().forEach(Thread::interrupt);
      for (var reader : List.copyOf(readers.values())) {
        reader.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    // Shards that appear later are always read from their beginning.
    var firstTime = positions.known() || !mapping.latest() ? Instant.EPOCH : clock.instant();
    try {
      while (true) {
        try {
          startReaders(shards(), firstTime);
          firstTime = Instant.EPOCH;
        } catch (SdkException e) {
          if (Thread.interrupted()) {
            throw new InterruptedException("stopped while looking for shards");
          }
          LOG.log(WARNING, mapping.id() + " cannot see its stream; it tries again", e);
        }
        var _ = shardEnded.tryAcquire(LOOK_FOR_SHARDS_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      LOG.log(DEBUG, "{0} stops", mapping.id());
    }
  }

  private List<Shard> shards() {
    var shards = new ArrayList<Shard>();
    String last = null;
    do {
      var from = last;
      var page =
          streams
              .describeStream(r -> r.streamArn(stream).exclusiveStartShardId(from))
              .streamDescription();
      shards.addAll(page.shards());
      last = page.lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }

  private void startReaders(List<Shard> shards, Instant firstTime) {
    var ids = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
    positions.keepOnly(ids);
    for (var shard : shards) {
      var id = shard.shardId();
      var parent = shard.parentShardId();
      var parentRead = parent == null || !ids.contains(parent) || positions.closed(parent);
      if (parentRead && !positions.closed(id)) {
        readers.computeIfAbsent(id, _ -> start(id, firstTime));
      }
    }
  }

  private Thread start(String shard, Instant firstTime) {
    var reader = new ShardReader(mapping, stream, shard, streams, lanes, positions, clock);
    return Thread.ofVirtual()
        .name("shard " + mapping.id())
        .start(() -> {
          try {
            reader.run(firstTime);
          } catch (InterruptedException e) {
            LOG.log(DEBUG, "{0} stops", mapping.id());
          } catch (RuntimeException e) {
            LOG.log(ERROR, mapping.id() + " stopped reading " + shard + "; it starts again", e);
          } finally {
            readers.remove(shard);
            shardEnded.release();
          }
        });
  }
}
