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
 * <p>A slot has two chunks, each in place of one of two days before. The second begins when the
 * first is so large that a function of another batch pays less for a chunk of its own than for
 * writing both batches again (docs/decisions/0068). Where a place still holds what is not taken
 * over (compaction is late), and when both chunks are full, readings spill into chunks of their
 * own, that compaction removes.
 */
final class ChunkWriter {

  /** Half a write unit: from here on a batch like the one before goes beyond a unit. */
  private static final int FIRST_FULL = 512;

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
    if (!add(zone, slot, Place.FIRST, readings) && !add(zone, slot, Place.SECOND, readings)) {
      spill(zone, slot, Place.LAST, readings);
    }
  }

  /** Whether they are kept; else the chunk at this place is full, and stays so. */
  private boolean add(Zone zone, Slot slot, Place place, Bundle readings) {
    var ring = Keys.chunk(zone, slot, place);
    // Another writer may have written since what is remembered of another day: whether that day is
    // taken over can be told of what stands there now only.
    var mine = Optional.ofNullable(written.get(ring)).filter(chunk -> chunk.day() == slot.day());
    var seen = mine.or(() -> packets.find(ring, Reads.EVENTUAL)).orElse(null);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (isFull(slot, place, seen)) {
        return false;
      }
      if (seen != null && seen.day() != slot.day() && !isTakenOver(zone, seen)) {
        spill(
            zone, slot, place == Place.FIRST ? Place.BEFORE_FIRST : Place.BEFORE_SECOND, readings);
        return true;
      }
      if (write(zone, slot, ring, seen, readings)) {
        return true;
      }
      seen = packets.find(ring, Reads.CONSISTENT).orElse(null);
    }
    throw contended(zone);
  }

  private static boolean isFull(Slot slot, Place place, @Nullable Packet seen) {
    return seen != null
        && seen.day() == slot.day()
        && seen.bytes().length >= (place == Place.FIRST ? FIRST_FULL : FULL);
  }

  private static Contended contended(Zone zone) {
    return new Contended("Zone %s has too many writers".formatted(zone.id()));
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

  private void spill(Zone zone, Slot slot, Place place, Bundle readings) {
    var spills = Keys.spills(slot, place);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var last =
          packets.last(Keys.zone(zone), spills, Keys.end(spills), 1, Reads.CONSISTENT).stream()
              .findFirst();
      var open = last.filter(chunk -> chunk.bytes().length < FULL).orElse(null);
      var part = last.map(chunk -> Keys.part(chunk.key()) + 1).orElse(1);
      var key = open == null ? Keys.spill(zone, slot, place, part) : open.key();
      if (write(zone, slot, key, open, readings)) {
        return;
      }
    }
    throw contended(zone);
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
