package fr.parvis.telemetry;

import fr.parvis.senml.Units;
import fr.parvis.telemetry.Intake.Refused;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import fr.parvis.telemetry.codec.RunBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** One batch on its way: good readings by zone, poison by thing and reason. */
final class Sorting {

  /** How far a device's clock may be ahead. */
  static final Duration AHEAD = Duration.ofMinutes(5);

  /** Readings of one entry of the quarantine, so that an entry stays far below an item's limit. */
  private static final int ENTRY_LIMIT = 500;

  private final Map<SeriesId, Datastream> known;
  private final Instant now;
  private final Map<Zone, Share> shares = new LinkedHashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Map<Cause, List<Reading>> poison = new LinkedHashMap<>();

  Sorting(Map<SeriesId, Datastream> known, Instant now) {
    this.known = known;
    this.now = now;
  }

  void add(int place, Reading reading) {
    var series = known.get(reading.series());
    if (series == null) {
      refuse(place, reading, Refusal.UNKNOWN_SERIES);
      return;
    }
    var value = value(series, reading);
    var refusal = refusal(series, reading, value);
    if (refusal.isPresent()) {
      refuse(place, reading, refusal.get());
    } else {
      shares
          .computeIfAbsent(series.zone(), Share::new)
          .add(place, series, reading.at(), value.orElseThrow());
    }
  }

  private void refuse(int place, Reading reading, Refusal refusal) {
    refused.add(new Refused(place, refusal));
    poison
        .computeIfAbsent(new Cause(reading.series().thing(), refusal), _ -> new ArrayList<>())
        .add(reading);
  }

  /** The value in the unit of the series; empty when the device's measures something else. */
  private static OptionalDouble value(Datastream series, Reading reading) {
    var unit = reading.unit();
    return unit == null || unit.equals(series.unit())
        ? OptionalDouble.of(reading.value())
        : Units.convert(reading.value(), unit, series.unit());
  }

  private Optional<Refusal> refusal(Datastream series, Reading reading, OptionalDouble value) {
    if (!Double.isFinite(reading.value())) {
      return Optional.of(Refusal.NOT_A_NUMBER);
    }
    if (value.isEmpty()) {
      return Optional.of(Refusal.WRONG_UNIT);
    }
    if (!series.resolution().covers(value.getAsDouble())) {
      return Optional.of(Refusal.OUT_OF_RANGE);
    }
    if (reading.at().isAfter(now.plus(AHEAD))) {
      return Optional.of(Refusal.FUTURE);
    }
    var oldest = now.atOffset(ZoneOffset.UTC).minus(series.property().retention()).toInstant();
    return reading.at().isBefore(oldest) ? Optional.of(Refusal.TOO_OLD) : Optional.empty();
  }

  Collection<Share> shares() {
    return shares.values();
  }

  List<Refused> refused() {
    return refused;
  }

  List<Quarantined> quarantined() {
    var entries = new ArrayList<Quarantined>();
    poison.forEach((cause, readings) -> {
      for (var from = 0; from < readings.size(); from += ENTRY_LIMIT) {
        var part = readings.subList(from, Math.min(readings.size(), from + ENTRY_LIMIT));
        entries.add(new Quarantined(now, cause.thing(), cause.refusal(), "", part, null));
      }
    });
    return entries;
  }

  private record Cause(String thing, Refusal refusal) {}

  /** What of the batch goes to one zone. */
  static final class Share {
    private final Zone zone;
    private final List<Integer> places = new ArrayList<>();
    private final Map<Integer, RunBuilder> runs = new HashMap<>();

    Share(Zone zone) {
      this.zone = zone;
    }

    private void add(int place, Datastream series, Instant at, double value) {
      places.add(place);
      runs.computeIfAbsent(series.number(), _ -> new RunBuilder())
          .add(at.toEpochMilli(), series.resolution().steps(value));
    }

    Zone zone() {
      return zone;
    }

    List<Integer> places() {
      return places;
    }

    Bundle readings() {
      var bundle = new TreeMap<Integer, Run>();
      runs.forEach((number, builder) -> bundle.put(number, builder.run()));
      return new Bundle(bundle);
    }
  }
}
