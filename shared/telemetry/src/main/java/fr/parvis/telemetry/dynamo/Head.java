package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.BundleCodec;
import fr.parvis.telemetry.codec.ByteSink;
import fr.parvis.telemetry.codec.ByteSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * How far a zone is compacted. One item; who compacts takes it first, so its version also tells
 * whether somebody else has begun since.
 *
 * @param sealed last day whose chunks are taken over, in days since 1970-01-01
 * @param closed last day that stands in blocks; days after it stand in zone-days
 * @param covers what was taken over of the chunks, per ring (day modulo {@link Keys#CHUNK_RING})
 * @param latest the last reading of each series among what was taken over
 * @param stored the item this was read from, {@code null} before the first
 */
record Head(long sealed, long closed, List<Cover> covers, Bundle latest, @Nullable Packet stored) {

  private static final int FORMAT = 1;

  Head {
    covers = List.copyOf(covers);
  }

  /** Before anything was compacted. */
  static Head before(long firstDay, Zone zone) {
    return new Head(
        firstDay - 1,
        zone.period().start(firstDay) - 1,
        List.of(Cover.NONE, Cover.NONE),
        Bundle.EMPTY,
        null);
  }

  Cover cover(long day) {
    return covers.get((int) Math.floorMod(day, (long) Keys.CHUNK_RING));
  }

  /** Whether a content of a chunk was taken over. */
  boolean covers(Packet chunk) {
    return cover(chunk.day()).has(chunk);
  }

  /** After a day was taken over. */
  Head withSealed(long day, Cover cover, Bundle newest) {
    var even = Math.floorMod(day, (long) Keys.CHUNK_RING) == 0;
    return new Head(
        day,
        closed,
        even ? List.of(cover, covers.get(1)) : List.of(covers.get(0), cover),
        newest,
        stored);
  }

  /** After all days up to this one were put in blocks. */
  Head withClosed(long day) {
    return new Head(sealed, day, covers, latest, stored);
  }

  /** The item to write. */
  Packet packet(Zone zone) {
    var sink = new ByteSink();
    sink.put(FORMAT);
    sink.signed(closed);
    covers.forEach(cover -> cover.encode(sink));
    for (var letter : BundleCodec.encode(latest, 0)) {
      sink.put(letter);
    }
    var version = stored == null ? 1 : stored.version() + 1;
    return new Packet(
        Keys.head(zone), sealed, version, SdkBytes.fromByteArrayUnsafe(sink.toBytes()), null);
  }

  static Head of(Packet packet) {
    var source = new ByteSource(packet.bytes());
    if (source.next() != FORMAT) {
      throw new IllegalStateException("A head of a format not known here");
    }
    var closed = source.signed();
    var covers = List.of(Cover.decode(source), Cover.decode(source));
    return new Head(packet.day(), closed, covers, BundleCodec.decode(source.rest(), 0), packet);
  }
}
