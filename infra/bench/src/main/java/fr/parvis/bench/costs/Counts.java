package fr.parvis.bench.costs;

import fr.parvis.local.meter.Metered;
import fr.parvis.local.meter.Unit;
import java.util.EnumMap;
import java.util.Map;

/** How many of each unit something took. */
record Counts(Map<Unit, Double> counts) {

  Counts {
    counts = Map.copyOf(counts);
  }

  /** Of all functions and services together. */
  static Counts of(Metered metered) {
    var totals = new EnumMap<Unit, Double>(Unit.class);
    for (var unit : Unit.values()) {
      totals.put(unit, metered.total(unit));
    }
    return new Counts(totals);
  }

  double of(Unit unit) {
    return counts.getOrDefault(unit, 0.0);
  }

  Counts plus(Counts other) {
    var sum = new EnumMap<Unit, Double>(Unit.class);
    sum.putAll(counts);
    other.counts.forEach((unit, count) -> sum.merge(unit, count, Double::sum));
    return new Counts(sum);
  }

  Counts times(double factor) {
    var product = new EnumMap<Unit, Double>(Unit.class);
    counts.forEach((unit, count) -> product.put(unit, count * factor));
    return new Counts(product);
  }

  /** The same, but for one unit. */
  Counts times(Unit unit, double factor) {
    return plus(new Counts(Map.of(unit, of(unit) * (factor - 1))));
  }
}
