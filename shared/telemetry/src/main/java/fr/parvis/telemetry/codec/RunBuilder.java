package fr.parvis.telemetry.codec;

import java.util.TreeMap;

/** Collects readings as they come: in any order, and more than once. */
public final class RunBuilder {

  private final TreeMap<Long, Long> stepsByTime = new TreeMap<>();

  /** Adds a reading; of two at the same time the one added last stays. */
  public RunBuilder add(long time, long steps) {
    stepsByTime.put(time, steps);
    return this;
  }

  /** What was added. */
  public Run run() {
    return Run.owning(
        stepsByTime.keySet().stream().mapToLong(Long::longValue).toArray(),
        stepsByTime.values().stream().mapToLong(Long::longValue).toArray());
  }
}
