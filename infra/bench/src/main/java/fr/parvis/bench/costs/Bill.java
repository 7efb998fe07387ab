package fr.parvis.bench.costs;

import fr.parvis.bench.Figures;
import fr.parvis.bench.Prices;
import fr.parvis.local.meter.Unit;
import java.util.Map;

/** A month of one place, in euros: what is fixed, then each kind of unit, then all. */
final class Bill {
  private final Prices prices;
  private final Fixed fixed;
  private final Map<String, Counts> journeys;
  private final Volumes volumes;

  Bill(Prices prices, Fixed fixed, Map<String, Counts> journeys, Volumes volumes) {
    this.prices = prices;
    this.fixed = fixed;
    this.journeys = journeys;
    this.volumes = volumes;
  }

  /**
   * Prints each part less what AWS gives everybody for ever, then the sum with that and without.
   */
  void print(String place) {
    var name = "euros-per-month-" + place;
    Figures.print(name, total(name, place, true), "€");
    Figures.print(name + ".without-free-tiers", total("", place, false), "€");
  }

  /** The sum, less what AWS gives everybody for ever. */
  double euros(String place) {
    return total("", place, true);
  }

  private Counts used(String place) {
    // Functions ask their queues whether anything happens or not.
    var used = new Counts(Map.of(Unit.SQS_REQUESTS, fixed.polls()));
    for (var journey : journeys.entrySet()) {
      used = used.plus(journey.getValue().times(volumes.of(place, journey.getKey())));
    }
    return used;
  }

  private double total(String name, String place, boolean free) {
    var used = used(place);
    var sum = 0.0;
    sum += part(name, "alarms", alarms(free));
    sum += part(name, "storage", storage(place));
    sum += part(name, "logs", logs(used, free));
    for (var unit : Unit.values()) {
      sum += part(name, unit.word(), prices.of(unit, paid(unit.word(), used.of(unit), free)));
    }
    return sum + part(name, "delivery", delivery(place, free));
  }

  private double part(String name, String part, double dollars) {
    var euros = dollars * prices.of("euros-per-dollar");
    if (!name.isEmpty()) {
      Figures.print(name + "." + part, euros, "€");
    }
    return euros;
  }

  private double alarms(boolean free) {
    return paid("alarms", fixed.alarms(), free) * prices.of("cloudwatch.alarm-month");
  }

  /** How many are paid for: where AWS gives some to everybody, those above. */
  private double paid(String thing, double count, boolean free) {
    return free ? Math.max(0, count - prices.free(thing)) : count;
  }

  /** Items with their indexes and continuous backup, and files, after five years. */
  private double storage(String place) {
    var items = volumes.of(place, "gigabytes-of-items");
    var files = volumes.of(place, "gigabytes-of-files");
    return items
            * (prices.of("dynamodb.gigabyte-month")
                + prices.of("dynamodb.gigabyte-month-of-backup"))
        + files * prices.of("s3.gigabyte-month");
  }

  private double logs(Counts used, boolean free) {
    var gigabytes = used.of(Unit.LAMBDA_REQUESTS) * prices.of("log-bytes-of-an-invocation") / 1e9;
    return paid("log-gigabytes", gigabytes, free) * prices.of("logs.gigabyte");
  }

  private double delivery(String place, boolean free) {
    var gigabytes = volumes.of(place, "visit") * prices.of("megabytes-of-a-visit") / 1000;
    return paid("cloudfront-gigabytes", gigabytes, free) * prices.of("cloudfront.gigabyte");
  }
}
