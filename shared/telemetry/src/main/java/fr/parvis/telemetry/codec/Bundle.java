package fr.parvis.telemetry.codec;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs of several series of one zone, each under the series' number in the zone. A slot chunk and a
 * part of a zone-day are bundles.
 */
public record Bundle(SortedMap<Integer, Run> runs) {

  /** No reading. */
  public static final Bundle EMPTY = new Bundle(new TreeMap<>());

  /** Takes a copy; series without readings are left out. */
  public Bundle {
    var copy = new TreeMap<>(runs);
    copy.values().removeIf(run -> run.size() == 0);
    runs = Collections.unmodifiableSortedMap(copy);
  }

  /** A bundle of these runs. */
  public static Bundle of(Map<Integer, Run> runs) {
    return new Bundle(new TreeMap<>(runs));
  }

  /** The run of a series, empty when it has none. */
  public Run run(int number) {
    return runs.getOrDefault(number, Run.EMPTY);
  }

  /** Both bundles as one; where both know a reading, {@code later} is right. */
  public Bundle merge(Bundle later) {
    var merged = new TreeMap<>(runs);
    later.runs.forEach((number, run) -> merged.merge(number, run, Run::merge));
    return new Bundle(merged);
  }

  /** Readings of all series together. */
  public int size() {
    return runs.values().stream().mapToInt(Run::size).sum();
  }
}
