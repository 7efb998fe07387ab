package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Zone;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Keys of TelemetryTable.
 *
 * <pre>
 * ZONE#37999#W15-3  HEAD                    what is compacted, latest values
 *                   C#0#!20780T0042Z001     spilled chunk: day, lane, slot, place, part
 *                   C#0#L0042, C#0#T0042    chunk of a slot: day modulo 2, lane, slot
 *                   C#0#L0042+, C#0#T0042+  the slot's second chunk
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

  /**
   * The order in which chunks of one slot were written. Two stand in the ring; others are spilled.
   */
  enum Place {
    /** The first place still held a chunk of another day that was not taken over. */
    BEFORE_FIRST('A'),
    FIRST('-'),
    /** The first chunk was full, and the second place held one of another day. */
    BEFORE_SECOND('M'),
    SECOND('+'),
    /** Both chunks were full. */
    LAST('Z');

    private final char letter;

    Place(char letter) {
      this.letter = letter;
    }

    private static Place of(char letter) {
      return Stream.of(values()).filter(place -> place.letter == letter).findFirst().orElseThrow();
    }
  }

  private Keys() {}

  static String zone(Zone zone) {
    return "ZONE#" + zone.jurisdiction() + "#" + zone.id();
  }

  static Packet.Key head(Zone zone) {
    return new Packet.Key(zone(zone), "HEAD");
  }

  /** The chunk of a slot at one of the two places in the ring. */
  static Packet.Key chunk(Zone zone, Slot slot, Place place) {
    var first = chunks(slot);
    return new Packet.Key(zone(zone), place == Place.FIRST ? first : first + Place.SECOND.letter);
  }

  /** What chunks of a slot in the ring begin with. */
  static String chunks(Slot slot) {
    return ring(slot.day()) + "%c%04d".formatted(slot.lane().letter(), slot.number());
  }

  static Packet.Key spill(Zone zone, Slot slot, Place place, int part) {
    return new Packet.Key(zone(zone), spills(slot, place) + "%03d".formatted(part));
  }

  /** What spilled chunks of a slot begin with. */
  static String spills(Slot slot, Place place) {
    return ring(slot.day())
        + "!%05d%c%04d%c".formatted(slot.day(), slot.lane().letter(), slot.number(), place.letter);
  }

  /** Where among the chunks of its slot a chunk stands. */
  static Place place(Packet.Key chunk) {
    if (isSpill(chunk)) {
      return Place.of(chunk.sk().charAt(PLACE));
    }
    return chunk.sk().length() == RING_LENGTH + "T0000".length() ? Place.FIRST : Place.SECOND;
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
