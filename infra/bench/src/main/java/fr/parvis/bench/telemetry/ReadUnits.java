package fr.parvis.bench.telemetry;

import fr.parvis.bench.Figures;
import fr.parvis.dynamodblocal.DynamoServer;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import fr.parvis.telemetry.codec.RunBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;

/** Read units of a sensor's year, and of the latest values of a zone. */
final class ReadUnits {

  /** Mondays: a year of closed weeks, then a week that passes as weeks do, and one that is open. */
  private static final LocalDate BEGIN = LocalDate.of(2025, 11, 3);

  private static final LocalDate LIVE = BEGIN.plusWeeks(52);
  private static final LocalDate TODAY = LIVE.plusDays(13);
  private static final int YEAR_READINGS = 35_040;
  private static final Duration YEAR = Duration.ofDays(365);

  private final Store store;
  private final Town town = Town.aligned(10, 50);
  private double closed;
  private double untilNow;

  ReadUnits(DynamoServer server, Path root) {
    this.store = new Store(server, root, Days.start(BEGIN));
  }

  void run() {
    store.register(town);
    passYear();
    var life = new Days(store, town, 1);
    life.live(LIVE, TODAY);
    var now = Days.start(TODAY).plus(Duration.ofHours(23));
    for (var at = Days.start(TODAY); at.isBefore(now); at = at.plusSeconds(Gateway.CADENCE)) {
      life.quarter(at);
    }
    latest();
    for (var series : store.things().list(zone()).values()) {
      if (isMeasured(series)) {
        measure(series, now);
      }
    }
    Figures.print("read-units-sensor-year", closed, "units");
    Figures.print("read-units-sensor-year-until-now", untilNow, "units");
  }

  private Zone zone() {
    return store.zones().list().getFirst();
  }

  /** Sensors of some kinds, the dearest counts: a year of all would take too long to make. */
  private static boolean isMeasured(Datastream series) {
    return series.id().thing().equals("gateway-0") && series.number() < 5;
  }

  /**
   * Weeks that come in at once on their last evening: their blocks are what they would be
   * otherwise.
   */
  private void passYear() {
    for (var monday = BEGIN; monday.isBefore(LIVE); monday = monday.plusWeeks(1)) {
      var end = Days.start(monday.plusWeeks(1));
      store.compact(end.minusSeconds(1));
      store.observations().append(zone(), week(Days.start(monday), end));
      store.compact(end.plus(Days.COMPACTED_AFTER));
    }
  }

  private Bundle week(Instant from, Instant to) {
    var registered = store.things().list(zone());
    var runs = new TreeMap<Integer, RunBuilder>();
    for (var at = from; at.isBefore(to); at = at.plusSeconds(Gateway.CADENCE)) {
      for (var reading : town.gateways().getFirst().readings(at)) {
        registered.values().stream()
            .filter(ReadUnits::isMeasured)
            .filter(series -> series.id().equals(reading.series()))
            .forEach(series ->
                runs.computeIfAbsent(series.number(), _ -> new RunBuilder())
                    .add(reading.at().toEpochMilli(), series.resolution().steps(reading.value())));
      }
    }
    var bundle = new TreeMap<Integer, Run>();
    runs.forEach((number, builder) -> bundle.put(number, builder.run()));
    return Bundle.of(bundle);
  }

  /** In the last hour of a day, when there is most to read. */
  private void latest() {
    var reads = store.meter().reads();
    var requests = store.meter().requests();
    var latest = store.observations().latest(zone());
    if (latest.size() != town.sensors()) {
      throw new IllegalStateException("%d series have a latest value".formatted(latest.size()));
    }
    Figures.print("read-requests-latest-of-zone", store.meter().requests() - requests, "requests");
    Figures.print("read-units-latest-of-zone", store.meter().reads() - reads, "units");
  }

  private void measure(Datastream series, Instant now) {
    var begin = Days.start(BEGIN);
    closed = Math.max(closed, year(series, begin, begin.plus(YEAR)));
    untilNow = Math.max(untilNow, year(series, now.minus(YEAR), now));
  }

  private double year(Datastream series, Instant from, Instant to) {
    var before = store.meter().reads();
    var run = store.observations().list(series, from.toEpochMilli(), to.toEpochMilli());
    if (run.size() != YEAR_READINGS) {
      throw new IllegalStateException("%d readings of %s".formatted(run.size(), series.id()));
    }
    return store.meter().reads() - before;
  }
}
