package fr.parvis.local.meter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was used, until a moment or between two.
 *
 * @param by amounts by who used them and unit; what was not used is not there
 */
public record Metered(Map<String, Map<Unit, Double>> by) {

  /** What was used of a unit by all together. */
  public double total(Unit unit) {
    return by.values().stream().mapToDouble(amounts -> amounts.getOrDefault(unit, 0.0)).sum();
  }

  /** What was used after an earlier reading of the same meter. */
  public Metered since(Metered earlier) {
    var later = new TreeMap<String, Map<Unit, Double>>();
    by.forEach((who, amounts) -> {
      var before = earlier.by().getOrDefault(who, Map.of());
      var grown = new EnumMap<Unit, Double>(Unit.class);
      amounts.forEach((unit, amount) -> {
        var more = amount - before.getOrDefault(unit, 0.0);
        if (more > 0) {
          grown.put(unit, more);
        }
      });
      if (!grown.isEmpty()) {
        later.put(who, grown);
      }
    });
    return new Metered(later);
  }

  private record Told(Map<Unit, Double> total, Map<String, Map<Unit, Double>> by) {}

  /** As JSON: {@code {"total": {"events": 3.0}, "by": {"RelayFunction": {"events": 3.0}}}}. */
  public String json() {
    var total = new EnumMap<Unit, Double>(Unit.class);
    by.values().forEach(amounts -> amounts.forEach((unit, n) -> total.merge(unit, n, Double::sum)));
    try {
      return new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(new Told(total, by));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("amounts are always JSON", e);
    }
  }
}
