package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import fr.parvis.telemetry.dynamo.Slot.Lane;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts readings into the chunks of the slot they arrive in. */
final class Arrivals {

  /** Readings of one chunk at most: its item stays under 400 kB whatever they are. */
  private static final int LIMIT = 10_000;

  private final ChunkWriter writer;
  private final Chunks chunks;
  private final TerritoryCalendar calendar;
  private final InstantSource clock;

  Arrivals(ChunkWriter writer, Chunks chunks, TerritoryCalendar calendar, InstantSource clock) {
    this.writer = writer;
    this.chunks = chunks;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Keeps readings. A writer that was held up so long that its day may be taken over by now writes
   * once more, into today's chunks: compaction might not have seen the first ones.
   */
  void append(Zone zone, Bundle readings) {
    for (var part : parts(readings)) {
      long day;
      do {
        var now = clock.millis();
        day = calendar.day(now);
        bySlot(zone, part, now).forEach((slot, share) -> writer.add(zone, slot, Bundle.of(share)));
      } while (clock.millis() >= calendar.start(day + 1) + Compaction.GRACE.toMillis() / 2);
    }
  }

  private Map<Slot, Map<Integer, Run>> bySlot(Zone zone, Bundle readings, long now) {
    var today = calendar.day(now);
    var begin = calendar.start(today);
    var end = calendar.start(today + 1);
    var slots = new HashMap<Slot, Map<Integer, Run>>();
    readings
        .runs()
        .forEach((series, run) -> {
          put(chunks.slot(zone, Lane.LATE, now), series, run.between(Long.MIN_VALUE, begin), slots);
          put(chunks.slot(zone, Lane.TODAY, now), series, run.between(begin, end), slots);
          ahead(zone, series, run.between(end, Long.MAX_VALUE), slots);
        });
    return slots;
  }

  /** Just before midnight a device's clock may be in the next day: its chunk waits for it there. */
  private void ahead(Zone zone, int series, Run run, Map<Slot, Map<Integer, Run>> slots) {
    if (run.size() > 0) {
      put(chunks.slot(zone, Lane.TODAY, run.time(run.size() - 1)), series, run, slots);
    }
  }

  private static void put(Slot slot, int series, Run run, Map<Slot, Map<Integer, Run>> slots) {
    if (run.size() > 0) {
      slots.computeIfAbsent(slot, _ -> new TreeMap<>()).merge(series, run, Run::merge);
    }
  }

  private static List<Bundle> parts(Bundle readings) {
    var parts = new ArrayList<Bundle>();
    var part = new TreeMap<Integer, Run>();
    var size = 0;
    for (var entry : readings.runs().entrySet()) {
      for (var rest = entry.getValue(); rest.size() > 0; ) {
        var taken = rest.first(LIMIT - size);
        part.put(entry.getKey(), taken);
        size += taken.size();
        rest = rest.skip(taken.size());
        if (size == LIMIT) {
          parts.add(new Bundle(part));
          part = new TreeMap<>();
          size = 0;
        }
      }
    }
    parts.add(new Bundle(part));
    return parts;
  }
}
