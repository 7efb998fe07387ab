package fr.parvis.local.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Delivers what was read of a shard in as many lanes as {@code ParallelizationFactor} says: records
 * of one key stay in one lane, and a lane's batches follow each other.
 */
final class Lanes {
  private final StreamMapping mapping;
  private final BatchDelivery delivery;

  Lanes(StreamMapping mapping, BatchDelivery delivery) {
    this.mapping = mapping;
    this.delivery = delivery;
  }

  /** Delivers all records; on return each of them is settled. */
  void deliver(String shard, List<StreamRecord> records) throws InterruptedException {
    var lanes =
        IntStream.range(0, mapping.lanes()).mapToObj(_ -> new ArrayList<StreamRecord>()).toList();
    for (var record : records) {
      lanes.get(Math.floorMod(record.key().hashCode(), lanes.size())).add(record);
    }
    if (lanes.size() == 1) {
      oneLane(shard, lanes.getFirst());
    } else {
      sideBySide(shard, lanes);
    }
  }

  private void oneLane(String shard, List<StreamRecord> lane) throws InterruptedException {
    for (var start = 0; start < lane.size(); start += mapping.batchSize()) {
      var end = Math.min(lane.size(), start + mapping.batchSize());
      delivery.deliver(shard, List.copyOf(lane.subList(start, end)));
    }
  }

  private void sideBySide(String shard, List<? extends List<StreamRecord>> lanes)
      throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (var lane : lanes) {
        running.add(
            threads.submit(() -> {
              oneLane(shard, lane);
              return null;
            }));
      }
      try {
        for (var lane : running) {
          lane.get();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("a lane of " + mapping.id() + " failed", e);
      } finally {
        threads.shutdownNow(); // without effect on lanes that are done
      }
    }
  }
}
