package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Zone;
import java.time.LocalDate;

/**
 * Keys of TelemetryTable.
 *
 * <pre>
 * ZONE#37999#W15-3  HEAD                    what is compacted, latest values
 *                   C#0#!20780T0042Z001     spilled chunk: day, lane, slot, place, part
 *                   C#0#L0042, C#0#T0042    chunk of a slot: day modulo 2, lane, slot
 *                   D#17#3                  zone-day: day modulo 40, part of 32 series
 * SERIES#37999#W15-3#017  2026-11-16        block, under the first day of its period
 * </pre>
 *
 * Chunks and zone-days stand in rings: after two days, or forty, a key is written again. A delete
 * would cost as much as the write it undoes; overwriting costs nothing.
 */
final class Keys {

  /** Days that chunks stand for at least. */
  static final int CHUNK_RING = 2;

  /** Days that zone-days stand for: the longest period, and time to close it. */
  static final int DAY_RING = 40;

  /** Series of one part of a zone-day: reading one series reads this many. */
  static final int PART = 32;

  private static final char LAST = '~';
  private static final int RING_LENGTH = "C#0#".length();
  private static final int SPILL_LENGTH = RING_LENGTH + "!00000".length();
  private static final int PLACE = SPILL_LENGTH + "T0000".length();

  /** The order in which chunks of one slot were written. */
  enum Place {
    /** The ring still held a chunk of another day that was not taken over. */
    BEFORE_RING('A'),
    /** Where chunks of a slot belong. */
    IN_RING('-'),
    /** The chunk in the ring was full. */
    AFTER_RING('Z');

    private final char letter;

    Place(char letter) {
      this.letter = letter;
    }
  }

  private Keys() {}

  static String zone(Zone zone) {
    return "ZONE#" + zone.jurisdiction() + "#" + zone.id();
  }

  static Packet.Key head(Zone zone) {
    return new Packet.Key(zone(zone), "HEAD");
  }

  static Packet.Key chunk(Zone zone, Slot slot) {
    return new Packet.Key(
        zone(zone), ring(slot.day()) + "%c%04d".formatted(slot.lane().letter(), slot.number()));
  }

  static Packet.Key spill(Zone zone, Slot slot, Place place, int part) {
    return new Packet.Key(zone(zone), spills(slot, place) + "%03d".formatted(part));
  }

  /** What spilled chunks of a slot begin with. */
  static String spills(Slot slot, Place place) {
    return ring(slot.day())
        + "!%05d%c%04d%c".formatted(slot.day(), slot.lane().letter(), slot.number(), place.letter);
  }

  /** Whether a chunk was written before that of its slot's ring, in it, or after it. */
  static Place place(Packet.Key chunk) {
    if (!isSpill(chunk)) {
      return Place.IN_RING;
    }
    return chunk.sk().charAt(PLACE) == Place.BEFORE_RING.letter
        ? Place.BEFORE_RING
        : Place.AFTER_RING;
  }

  static boolean isSpill(Packet.Key key) {
    return key.sk().charAt(RING_LENGTH) == '!';
  }

  static int part(Packet.Key spill) {
    return Integer.parseInt(spill.sk().substring(PLACE + 1));
  }

  /** The slot of a chunk, spilled or not. */
  static Slot slot(Packet chunk) {
    var sk = chunk.key().sk();
    var lane = isSpill(chunk.key()) ? SPILL_LENGTH : RING_LENGTH;
    return new Slot(
        chunk.day(),
        Slot.Lane.of(sk.charAt(lane)),
        Integer.parseInt(sk.substring(lane + 1, lane + 5)));
  }

  /** Begins the sort keys of chunks of a day; spilled ones come first, then late, then today's. */
  static String ring(long day) {
    return "C#%d#".formatted(Math.floorMod(day, CHUNK_RING));
  }

  /** After every key that begins so. */
  static String end(String prefix) {
    return prefix + LAST;
  }

  static Packet.Key zoneDay(Zone zone, long day, int part) {
    return new Packet.Key(zone(zone), "D#%02d#%d".formatted(Math.floorMod(day, DAY_RING), part));
  }

  static String series(Zone zone, int number) {
    return "SERIES#%s#%s#%03d".formatted(zone.jurisdiction(), zone.id(), number);
  }

  static Packet.Key block(Zone zone, int number, long start) {
    return new Packet.Key(series(zone, number), LocalDate.ofEpochDay(start).toString());
  }
}
