package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.dynamo.Keys.Place;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds readings to the chunk of a slot: one read and one write, or one write when this function
 * wrote the chunk before.
 *
 * <p>The chunk of a slot stands in a ring, in place of the chunk of two days before. When that one
 * is not taken over yet (compaction is late), or when the chunk is full, readings spill into chunks
 * of their own, that compaction removes.
 */
final class ChunkWriter {

  /** From here on adding to a chunk costs more than beginning another and removing it. */
  private static final int FULL = 4096;

  private static final int ATTEMPTS = 50;
  private static final int REMEMBERED = 4096;

  private final Packets packets;
  private final Heads heads;
  private final Chunks chunks;
  private final Map<Packet.Key, Packet> written = new ConcurrentHashMap<>();
  private final Map<Zone, Head> known = new ConcurrentHashMap<>();

  ChunkWriter(Packets packets, Heads heads, Chunks chunks) {
    this.packets = packets;
    this.heads = heads;
    this.chunks = chunks;
  }

  /**
   * Adds readings; they are durable on return.
   *
   * @throws Contended when other writers were faster each time
   */
  void add(Zone zone, Slot slot, Bundle readings) {
    var ring = Keys.chunk(zone, slot);
    var mine = Optional.ofNullable(written.get(ring)).filter(chunk -> chunk.day() == slot.day());
    var seen = mine.or(() -> packets.find(ring, Reads.EVENTUAL)).orElse(null);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (tryAdd(zone, slot, seen, readings)) {
        return;
      }
      seen = packets.find(ring, Reads.CONSISTENT).orElse(null);
    }
    throw new Contended("Zone %s has too many writers".formatted(zone.id()));
  }

  private boolean tryAdd(Zone zone, Slot slot, @Nullable Packet seen, Bundle readings) {
    if (seen == null) {
      return write(zone, slot, Keys.chunk(zone, slot), null, readings);
    }
    if (seen.day() == slot.day()) {
      return isFull(seen)
          ? spill(zone, slot, Place.AFTER_RING, readings)
          : write(zone, slot, seen.key(), seen, readings);
    }
    return isTakenOver(zone, seen)
        ? write(zone, slot, seen.key(), seen, readings)
        : spill(zone, slot, Place.BEFORE_RING, readings);
  }

  private static boolean isFull(Packet chunk) {
    return chunk.bytes().length >= FULL;
  }

  /** A head that was read before tells too little at worst; then it is read again. */
  private boolean isTakenOver(Zone zone, Packet chunk) {
    var remembered = known.get(zone);
    if (remembered != null && remembered.covers(chunk)) {
      return true;
    }
    var head = heads.find(zone, Reads.CONSISTENT);
    head.ifPresent(found -> known.put(zone, found));
    return head.isPresent() && head.get().covers(chunk);
  }

  private boolean spill(Zone zone, Slot slot, Place place, Bundle readings) {
    var spills = Keys.spills(slot, place);
    var last =
        packets.last(Keys.zone(zone), spills, Keys.end(spills), 1, Reads.CONSISTENT).stream()
            .findFirst();
    if (last.isPresent() && !isFull(last.get())) {
      return write(zone, slot, last.get().key(), last.get(), readings);
    }
    var part = last.map(chunk -> Keys.part(chunk.key()) + 1).orElse(1);
    return write(zone, slot, Keys.spill(zone, slot, place, part), null, readings);
  }

  private boolean write(
      Zone zone, Slot slot, Packet.Key key, @Nullable Packet there, Bundle readings) {
    Packet packet;
    if (there == null || there.day() != slot.day()) {
      packet = Packet.first(key, slot.day(), chunks.encode(zone, slot, readings));
    } else {
      var before = chunks.decode(zone, there);
      var after = before.merge(readings);
      if (after.equals(before)) {
        return true;
      }
      packet = there.next(chunks.encode(zone, slot, after));
    }
    var done = packets.put(packet, there);
    remember(packet, done);
    return done;
  }

  private void remember(Packet packet, boolean done) {
    if (written.size() >= REMEMBERED) {
      written.clear();
    }
    if (done) {
      written.put(packet.key(), packet);
    } else {
      written.remove(packet.key());
    }
  }
}
