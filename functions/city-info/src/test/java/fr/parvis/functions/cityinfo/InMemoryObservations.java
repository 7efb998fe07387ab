package fr.parvis.functions.cityinfo;

import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Readings in memory, and how often the latest were asked for. */
final class InMemoryObservations implements Observations {

  private final Map<Zone, Bundle> zones = new HashMap<>();
  private int latestReads;

  int latestReads() {
    return latestReads;
  }

  @Override
  public void append(Zone zone, Bundle readings) {
    zones.merge(zone, readings, Bundle::merge);
  }

  @Override
  public Run list(Datastream series, long from, long to) {
    return all(series).between(from, to);
  }

  @Override
  public Bundle latest(Zone zone) {
    latestReads++;
    var latest = new TreeMap<Integer, Run>();
    zones
        .getOrDefault(zone, Bundle.EMPTY)
        .runs()
        .forEach((number, run) -> latest.put(number, last(run)));
    return new Bundle(latest);
  }

  @Override
  public Run last(Datastream series, long before) {
    var earlier = all(series).between(Long.MIN_VALUE, before);
    return earlier.size() == 0 ? Run.EMPTY : last(earlier);
  }

  private Run all(Datastream series) {
    return zones.getOrDefault(series.zone(), Bundle.EMPTY).run(series.number());
  }

  private static Run last(Run run) {
    return run.skip(run.size() - 1);
  }
}
