package fr.parvis.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which series a zone has taken in. A series' number is its place in the list, so the list only
 * ever grows: a number that was given out is never given to another.
 *
 * @param zone whose they are
 * @param series by number
 * @param version grows with each change; 0 before the first
 */
public record ZoneMembers(Zone zone, List<SeriesId> series, long version) {

  /** Series of one zone at most: what one chunk can number. */
  public static final int LIMIT = 512;

  /** Takes a copy. */
  public ZoneMembers {
    series = List.copyOf(series);
  }

  /** A zone that nobody is in. */
  public static ZoneMembers none(Zone zone) {
    return new ZoneMembers(zone, List.of(), 0);
  }

  /** How many more there is room for. */
  public int room() {
    return LIMIT - series.size();
  }

  /** The number of a series, once it was taken in. */
  public OptionalInt number(SeriesId id) {
    var number = series.indexOf(id);
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Takes in those that are not in yet, as far as there is room. */
  public ZoneMembers with(Collection<SeriesId> ids) {
    var fresh = ids.stream().filter(id -> !series.contains(id)).limit(room()).toList();
    if (fresh.isEmpty()) {
      return this;
    }
    var grown = new ArrayList<>(series);
    grown.addAll(fresh);
    return new ZoneMembers(zone, grown, version + 1);
  }
}
