package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Things that were read before. What ingestion needs of a series (unit, resolution, zone, number)
 * never changes, so a known one may be old; an unknown one is asked for again, as it may have been
 * registered since, but not for each message of a flood.
 */
final class RememberedThings {

  /** How old the rest (name, cadence, whether it is open) may be. */
  static final Duration KNOWN = Duration.ofHours(1);

  /** A thing is read so often at most for series that it does not have. */
  static final Duration UNKNOWN = Duration.ofSeconds(1);

  private static final int LIMIT = 10_000;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(Optional<Thing> thing, Instant readAt) {

    boolean isYoungerThan(Duration age, Instant now) {
      return now.isBefore(readAt.plus(age));
    }

    boolean has(SeriesId series) {
      return thing.flatMap(found -> found.datastream(series)).isPresent();
    }
  }

  /** Things that have to be read before anything is said about these series. */
  synchronized Set<String> missing(Collection<SeriesId> series, Instant now) {
    var missing = new HashSet<String>();
    for (var id : series) {
      var entry = entries.get(id.thing());
      if (entry == null || !entry.isYoungerThan(entry.has(id) ? KNOWN : UNKNOWN, now)) {
        missing.add(id.thing());
      }
    }
    return missing;
  }

  /** Remembers what was read, and that the others are not there. */
  synchronized void put(Set<String> asked, Map<String, Thing> found, Instant now) {
    for (var id : asked) {
      entries.remove(id);
      entries.put(id, new Entry(Optional.ofNullable(found.get(id)), now));
    }
    var oldest = entries.keySet().iterator();
    for (var over = entries.size() - LIMIT; over > 0; over--) {
      oldest.next();
      oldest.remove();
    }
  }

  /** The thing as it was read last. */
  synchronized Optional<Thing> find(String id) {
    return Optional.ofNullable(entries.get(id)).flatMap(Entry::thing);
  }
}
