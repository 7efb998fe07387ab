package fr.parvis.bench.telemetry;

import fr.parvis.bench.Figures;
import fr.parvis.bench.Prices;
import fr.parvis.local.meter.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What sensors cost a month: metered units times published prices, no free tier taken off. Not in
 * it: what pages and the standard interfaces read, logs, mails, devices' own network.
 */
final class Euros {

  private static final double DAYS = 365.0 / 12;
  private static final double SECONDS = DAYS * 86_400;
  private static final double GIGABYTE = 1e9;

  /** A reading is packed again for its day and for its block. */
  private static final int TIMES_PACKED = 3;

  private final Prices prices;
  private final double processorSecondsOfReading;

  Euros(Prices prices, double processorSecondsOfReading) {
    this.prices = prices;
    this.processorSecondsOfReading = processorSecondsOfReading;
  }

  /** A month of so many towns, with a year of readings kept. */
  void print(String name, Used used, int towns) {
    var variable = new LinkedHashMap<String, Double>();
    variable.put("iot", towns * iot(used));
    variable.put("queue", towns * queue(used));
    variable.put("function", towns * function(used));
    variable.put("units", towns * units(used));
    variable.put("storage", towns * storage(used));
    var figure = "euros-per-month-" + name;
    variable.forEach((part, cost) -> euros(figure + "." + part, cost));
    euros(figure + ".fixed", fixed());
    euros(figure, fixed() + sum(variable));
  }

  private static double sum(Map<String, Double> costs) {
    return costs.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private void euros(String figure, double dollars) {
    Figures.print(figure, dollars * prices.of("euros-per-dollar"), "€");
  }

  /** What is paid without any message: alarms, and asking an empty queue. */
  private double fixed() {
    return prices.of("alarms") * prices.of("cloudwatch.alarm-month")
        + prices.of(Unit.SQS_REQUESTS, prices.of("idle-polls-month"));
  }

  /**
   * A gateway stays connected; its message is published, matches one rule, and that has one action.
   */
  private double iot(Used used) {
    var pieces =
        Math.ceilDiv(used.town().messageBytes(), (int) prices.of("iot.bytes-of-a-message"));
    var messages = monthly((double) used.messages(), used) * pieces;
    return prices.of("iot.million-connection-minutes")
            * used.town().gateways().size()
            * SECONDS
            / 60e6
        + prices.of(Unit.IOT_MESSAGES, messages)
        + prices.of(Unit.IOT_RULES, messages)
        + prices.of(Unit.IOT_RULE_ACTIONS, messages);
  }

  /** Each message is sent; ten are received, and deleted, at once, but not of two batches. */
  private double queue(Used used) {
    var receives =
        Math.max((double) used.batches(), used.messages() / prices.of("messages-of-a-receive"));
    return prices.of(Unit.SQS_REQUESTS, monthly(used.messages() + 2 * receives, used));
  }

  /** It works, and it waits for DynamoDB. */
  private double function(Used used) {
    var works =
        used.readings() * TIMES_PACKED * processorSecondsOfReading / prices.of("lambda.processors");
    var waits = used.requests() * prices.of("dynamodb.seconds-of-a-request");
    return prices.of(Unit.LAMBDA_REQUESTS, monthly((double) used.batches(), used))
        + prices.of(Unit.LAMBDA_GB_SECONDS, monthly(works + waits, used));
  }

  private double units(Used used) {
    return prices.of(Unit.DYNAMODB_WRITE_UNITS, monthly(used.writes(), used))
        + prices.of(Unit.DYNAMODB_READ_UNITS, monthly(used.reads(), used));
  }

  private double storage(Used used) {
    var year = 12 * monthly((double) used.blockBytes(), used) / GIGABYTE;
    return year
        * (prices.of("dynamodb.gigabyte-month") + prices.of("dynamodb.gigabyte-month-of-backup"));
  }

  private static double monthly(double count, Used used) {
    return count / used.days() * DAYS;
  }
}
