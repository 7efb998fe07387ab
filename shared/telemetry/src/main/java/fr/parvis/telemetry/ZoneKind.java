package fr.parvis.telemetry;

import java.time.Duration;
import java.util.List;

/**
 * What zones have in common whose series may stand together: one commune, one period of blocks, one
 * length of slots. Both follow from how often a series sends: a slot holds about one reading of
 * each.
 *
 * @param jurisdiction INSEE code of the commune
 * @param period what one block covers
 * @param slotMinutes how long one chunk takes readings in
 */
public record ZoneKind(String jurisdiction, BlockPeriod period, int slotMinutes) {

  /** Few lengths, so that few zones stay half empty in a village. */
  private static final List<Integer> SLOTS = List.of(240, 60, 30, 15, 10, 5);

  /** The kind for series of a commune that are expected to send this often. */
  public static ZoneKind of(String jurisdiction, Duration cadence) {
    var slot =
        SLOTS.stream().filter(minutes -> minutes <= cadence.toMinutes()).findFirst().orElse(1);
    return new ZoneKind(jurisdiction, BlockPeriod.forCadence(cadence), slot);
  }

  /** One of its zones. */
  public Zone zone(int number) {
    return new Zone(jurisdiction, period, slotMinutes, number);
  }
}
