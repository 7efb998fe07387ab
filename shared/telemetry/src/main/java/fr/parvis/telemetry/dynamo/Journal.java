package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The chunks of a zone, in the order they were written in. */
final class Journal {

  private static final Comparator<Packet> WRITTEN =
      Comparator.<Packet, Slot>comparing(Keys::slot)
          .thenComparing(chunk -> Keys.place(chunk.key()))
          .thenComparing(chunk -> chunk.key().sk());

  private final Packets packets;
  private final Chunks chunks;
  private final TerritoryCalendar calendar;

  Journal(Packets packets, Chunks chunks, TerritoryCalendar calendar) {
    this.packets = packets;
    this.chunks = chunks;
    this.calendar = calendar;
  }

  /** Every chunk in the ring of a day, whatever day it is of. */
  List<Packet> ring(Zone zone, long day) {
    var ring = Keys.ring(day);
    return sorted(packets.range(Keys.zone(zone), ring, Keys.end(ring), Reads.CONSISTENT));
  }

  /**
   * Chunks that are not taken over.
   *
   * @param now chunks of later slots do not exist yet
   * @param lateOnly leaves out readings of the day that they arrived on, where days are taken over
   *     up to yesterday
   */
  List<Packet> open(Zone zone, Head head, long now, boolean lateOnly) {
    var today = calendar.day(now);
    var ring = Keys.ring(today);
    Slot.Lane last = lateOnly ? Slot.Lane.LATE : Slot.Lane.TODAY;
    var end =
        lateOnly
            ? Keys.end(ring + last.letter())
            : Keys.end(Keys.chunks(chunks.slot(zone, last, now)));
    var found =
        head.sealed() >= today - 1
            ? packets.range(Keys.zone(zone), ring, end, Reads.EVENTUAL)
            : packets.range(Keys.zone(zone), Keys.ring(0), Keys.end(Keys.ring(1)), Reads.EVENTUAL);
    return sorted(found.stream().filter(chunk -> chunk.day() > head.sealed()).toList());
  }

  private static List<Packet> sorted(List<Packet> chunks) {
    return chunks.stream().sorted(WRITTEN).toList();
  }

  /** The readings of chunks; what was written later is right. */
  Bundle readings(Zone zone, Stream<Packet> inOrder) {
    return inOrder.map(chunk -> chunks.decode(zone, chunk)).reduce(Bundle.EMPTY, Bundle::merge);
  }
}
