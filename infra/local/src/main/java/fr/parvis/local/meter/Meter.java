package fr.parvis.local.meter;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what is used. Its readings only grow; a part of them is the difference of two. */
public final class Meter {
  private final Map<String, Map<Unit, Double>> used = new TreeMap<>();

  /**
   * Counts.
   *
   * @param who a function by its logical id, or what else used it: a rule, the API
   */
  public synchronized void add(String who, Unit unit, double amount) {
    used.computeIfAbsent(who, _ -> new EnumMap<>(Unit.class)).merge(unit, amount, Double::sum);
  }

  /** Counts a thing that is billed once for each so many bytes of it, and at least once. */
  public void addSized(String who, Unit unit, long bytes, int bytesOfOne) {
    add(who, unit, (double) Math.max(1, Math.ceilDiv(bytes, bytesOfOne)));
  }

  /** What was used until now. */
  public synchronized Metered metered() {
    var copy = new TreeMap<String, Map<Unit, Double>>();
    used.forEach((who, amounts) -> copy.put(who, new EnumMap<>(amounts)));
    return new Metered(copy);
  }
}
