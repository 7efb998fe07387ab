package fr.parvis.reusers;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Quotas without a table, by the same contract, for the tests of whoever counts. */
public final class InMemoryQuotas implements Quotas {

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Map<LocalDate, String> salts = new ConcurrentHashMap<>();

  @Override
  public synchronized boolean take(String who, LocalDate day, int units, int limit) {
    var key = day + " " + who;
    var after = counts.getOrDefault(key, 0) + units;
    if (after > limit) {
      return false;
    }
    counts.put(key, after);
    return true;
  }

  @Override
  public String salt(LocalDate day, String proposed) {
    return salts.computeIfAbsent(day, _ -> proposed);
  }
}
