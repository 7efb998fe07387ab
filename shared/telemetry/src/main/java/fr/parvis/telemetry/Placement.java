package fr.parvis.telemetry;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Stale;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds zones for new series. Safe beside others that do the same: a zone's list is written only as
 * it was read, and who loses reads it again.
 */
final class Placement {

  /** A thing's series go to one zone together, if that leaves no more of the last zone empty. */
  private static final int LEFT_EMPTY = ZoneMembers.LIMIT / 8;

  private static final int ATTEMPTS = 100;

  private final Zones zones;

  Placement(Zones zones) {
    this.zones = zones;
  }

  /** Where a series stands, for good. */
  record Placed(Zone zone, int number) {}

  /** Gives each of these series of one thing its place. */
  Map<SeriesId, Placed> place(String jurisdiction, Map<SeriesId, Duration> cadences) {
    var byKind = new LinkedHashMap<ZoneKind, List<SeriesId>>();
    cadences.forEach((id, cadence) ->
        byKind.merge(ZoneKind.of(jurisdiction, cadence), List.of(id), Placement::both));
    var placed = new HashMap<SeriesId, Placed>();
    byKind.forEach((kind, series) -> place(kind, series, placed));
    return placed;
  }

  private static List<SeriesId> both(List<SeriesId> some, List<SeriesId> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private void place(ZoneKind kind, List<SeriesId> series, Map<SeriesId, Placed> placed) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var left = series.stream().filter(id -> !placed.containsKey(id)).toList();
      if (left.isEmpty()) {
        return;
      }
      tryPlace(kind, left, placed);
    }
    throw new Conflict("Others register series just now; send it again");
  }

  private void tryPlace(ZoneKind kind, List<SeriesId> left, Map<SeriesId, Placed> placed) {
    var last = zones.last(kind);
    var fresh = left.stream().filter(id -> last.number(id).isEmpty()).count();
    var isFull = fresh > last.room() && last.room() <= LEFT_EMPTY;
    var grown = isFull ? last : last.with(left);
    if (!keep(last, grown)) {
      return;
    }
    left.forEach(id ->
        grown.number(id).ifPresent(number -> placed.put(id, new Placed(grown.zone(), number))));
    if (isFull) {
      zones.open(kind.zone(last.zone().number() + 1));
    }
  }

  /** Whether it is kept: somebody else may have been faster, then their list counts. */
  private boolean keep(ZoneMembers before, ZoneMembers grown) {
    if (before.version() == 0) {
      zones.open(before.zone());
    }
    try {
      if (grown.version() != before.version()) {
        zones.replace(grown);
      }
      return true;
    } catch (Stale somebodyWasFaster) {
      return false;
    }
  }
}
