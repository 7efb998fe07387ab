package fr.parvis.local.streams;

import fr.parvis.local.state.DurableMap;
import java.time.Instant;
import java.util.Collection;

/**
 * How far one mapping is in each shard of its stream. A position is written after the records
 * before it are settled, never earlier: after a kill records may come twice, none is lost.
 */
final class Positions {
  private static final String CLOSED = "closed";
  private static final String AFTER = "after ";
  private static final String SINCE = "since ";

  /** Where reading a shard goes on. */
  sealed interface Position {
    /** Everything of the shard was processed. */
    record Closed() implements Position {}

    /** After the record with this sequence number. */
    record After(String sequenceNumber) implements Position {}

    /** At the oldest record of the shard made since; its first record when since the epoch. */
    record Since(Instant instant) implements Position {}
  }

  private final DurableMap map;
  private final String mapping;
  private final String stream;

  Positions(DurableMap map, String mapping, String stream) {
    this.map = map;
    this.mapping = mapping;
    this.stream = stream;
  }

  /** The position kept for a shard; the first time the given instant, which is kept. */
  Position startOf(String shard, Instant firstTime) {
    var kept = map.find(key(shard));
    if (kept.isEmpty()) {
      map.put(key(shard), SINCE + firstTime);
      return new Position.Since(firstTime);
    }
    var text = kept.get();
    if (text.equals(CLOSED)) {
      return new Position.Closed();
    }
    return text.startsWith(AFTER)
        ? new Position.After(text.substring(AFTER.length()))
        : new Position.Since(Instant.parse(text.substring(SINCE.length())));
  }

  boolean closed(String shard) {
    return map.find(key(shard)).filter(CLOSED::equals).isPresent();
  }

  /** Whether any shard of the stream was read before. */
  boolean known() {
    return map.entries().keySet().stream().anyMatch(key -> key.startsWith(key("")));
  }

  void settled(String shard, String sequenceNumber) {
    map.put(key(shard), AFTER + sequenceNumber);
  }

  void close(String shard) {
    map.put(key(shard), CLOSED);
  }

  /** Forgets the shards that the stream no longer has, and this table's earlier streams. */
  void keepOnly(Collection<String> shards) {
    for (var key : map.entries().keySet()) {
      var ours = key.startsWith(mapping + " ");
      if (ours && !(key.startsWith(key("")) && shards.contains(key.substring(key("").length())))) {
        map.remove(key);
      }
    }
  }

  private String key(String shard) {
    return mapping + " " + stream + " " + shard;
  }
}
