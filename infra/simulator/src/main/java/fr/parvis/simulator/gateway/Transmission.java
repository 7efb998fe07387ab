package fr.parvis.simulator.gateway;

import fr.parvis.senml.SenmlWriter;
import fr.parvis.simulator.shape.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What comes out of a gateway: readings are missing, its clock drifts until it is set at midnight,
 * packs come late or twice.
 */
public final class Transmission {

  private static final double MISSING = 0.002;
  private static final double LATE = 0.01;
  private static final double TWICE = 0.005;
  private static final int MOST_LATE = 6;
  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

  /** Quartz without care: 40 millionths are 3.5 seconds a day. */
  private static final double DRIFT = 40e-6;

  private final Gateway gateway;
  private final Faults faults;
  private final Chance chance;
  private final long everySeconds;
  private final long phaseSeconds;
  private final double drift;

  /** The transmission of one gateway of a fleet. */
  public Transmission(Gateway gateway, Faults faults, Chance chance) {
    this.gateway = gateway;
    this.faults = faults;
    this.chance = chance.of(gateway.thing());
    this.everySeconds = gateway.every().toSeconds();
    // Gateways do not send all at the same second.
    this.phaseSeconds = this.chance.below((int) Math.min(everySeconds, 50), -1);
    this.drift = DRIFT * (2 * this.chance.uniform(-2) - 1);
  }

  /** Packs sent from a time on and before another, in the order they are sent in. */
  public List<Pack> packs(Instant from, Instant to) {
    var packs = new ArrayList<Pack>();
    var first = Math.floorDiv(from.getEpochSecond() - phaseSeconds, everySeconds) - MOST_LATE;
    var last = Math.floorDiv(to.getEpochSecond() - phaseSeconds, everySeconds);
    for (var slot = first; slot <= last; slot++) {
      packs.addAll(packs(slot, from, to));
    }
    packs.sort(Comparator.comparing(Pack::sentAt));
    return packs;
  }

  /**
   * Packs of what was measured after a time and until another: each once, none late, as one finds
   * them when all have come in the end.
   */
  public List<Pack> past(Instant from, Instant to) {
    var packs = new ArrayList<Pack>();
    var first = Math.floorDiv(from.getEpochSecond(), everySeconds) + 1;
    for (var end = first * everySeconds; end <= to.getEpochSecond(); end += everySeconds) {
      var readings = readings(end - everySeconds, end);
      if (!readings.isEmpty()) {
        packs.add(pack(Instant.ofEpochSecond(end + phaseSeconds), readings));
      }
    }
    return packs;
  }

  private List<Pack> packs(long slot, Instant from, Instant to) {
    var end = slot * everySeconds;
    var lateSlots = chance.of("late").happens(LATE, slot) ? 1 + chance.below(MOST_LATE, slot) : 0;
    var sentAt = Instant.ofEpochSecond(end + phaseSeconds + lateSlots * everySeconds);
    var again = sentAt.plusSeconds(2);
    var repeated = chance.of("twice").happens(TWICE, slot) && isIn(again, from, to);
    if (!isIn(sentAt, from, to) && !repeated) {
      return List.of();
    }
    var readings = readings(end - everySeconds, end);
    if (readings.isEmpty()) {
      return List.of();
    }
    var packs = new ArrayList<Pack>();
    if (isIn(sentAt, from, to)) {
      packs.add(pack(sentAt, readings));
    }
    if (repeated) {
      packs.add(pack(again, readings));
    }
    return packs;
  }

  private static boolean isIn(Instant time, Instant from, Instant to) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  private Pack pack(Instant sentAt, List<SenmlWriter.Reading> readings) {
    var thing = gateway.thing();
    var payload = gateway.form().write(thing, readings);
    return new Pack(thing, sentAt, gateway.form().topic(thing), payload, readings.size());
  }

  /** What was measured after a time and until another, by time. */
  private List<SenmlWriter.Reading> readings(long after, long until) {
    var readings = new ArrayList<SenmlWriter.Reading>();
    for (var channel : gateway.channels()) {
      var cadence = channel.cadence().toSeconds();
      var missing = chance.of(channel.name());
      for (var at = Math.floorDiv(after, cadence) + 1; at * cadence <= until; at++) {
        var second = at * cadence;
        if (!missing.happens(MISSING, second) && !faults.silent(gateway.thing(), second * 1000)) {
          readings.add(reading(channel, second));
        }
      }
    }
    readings.sort(Comparator.comparingDouble(SenmlWriter.Reading::time));
    return readings;
  }

  private SenmlWriter.Reading reading(Channel channel, long second) {
    var value = channel.told(faults.value(gateway.thing(), channel, second * 1000));
    var told = second + Math.round(drift * Math.floorMod(second, DAY_SECONDS));
    return new SenmlWriter.Reading(channel.name(), channel.unit(), value, told);
  }
}
