package fr.parvis.bench.telemetry;

import fr.parvis.bench.Figures;
import fr.parvis.dynamodblocal.DynamoServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Write units of whole weeks, compaction included, beside one item a reading: that costs a unit
 * each.
 */
final class WriteUnits {

  /** A Monday. */
  private static final LocalDate BEGIN = LocalDate.of(2026, 11, 2);

  private final DynamoServer server;
  private final Path root;

  WriteUnits(DynamoServer server, Path root) {
    this.server = server;
    this.root = root;
  }

  /**
   * What was measured.
   *
   * @param village 20 sensors, each at its own second
   * @param gateways 40 of 50 sensors, each at its own second
   * @param aligned the same at the same second, taken whole by one function
   * @param shared the same, and two functions take it, as SQS does at least
   */
  record Measured(Used village, Used gateways, Used aligned, Used shared) {}

  /** The towns live side by side, each on tables of its own. */
  Measured run() throws InterruptedException, ExecutionException {
    Measured measured;
    try (var towns = Executors.newFixedThreadPool(4)) {
      var village = towns.submit(() -> measure(Town.unaligned(20, 1), 14, 1));
      var gateways = towns.submit(() -> measure(Town.unaligned(40, 50), 7, 1));
      var aligned = towns.submit(() -> measure(Town.aligned(40, 50), 7, 1));
      var shared = towns.submit(() -> measure(Town.aligned(40, 50), 7, 2));
      measured = new Measured(village.get(), gateways.get(), aligned.get(), shared.get());
    }
    Figures.print("bytes-per-reading", measured.aligned().bytesPerReading(), "bytes");
    Figures.print("write-units-saved", measured.aligned().saved(), "times");
    Figures.print("write-units-saved-two-pollers", measured.shared().saved(), "times");
    Figures.print("write-units-saved-40-unaligned-gateways", measured.gateways().saved(), "times");
    var village = measured.village();
    Figures.print(
        "write-units-per-message-village", village.writes() / village.messages(), "units");
    return measured;
  }

  private Used measure(Town town, int days, int pollers) {
    var store = new Store(server, root, Days.start(BEGIN));
    store.register(town);
    var life = new Days(store, town, pollers);
    life.live(BEGIN, BEGIN.plusDays(days));
    var meter = store.meter();
    if (meter.writes() < meter.unitsByRule()) {
      throw new IllegalStateException(
          "DynamoDB Local told %s write units, the items' sizes make %s"
              .formatted(meter.writes(), meter.unitsByRule()));
    }
    var used = used(town, days, life, meter);
    check(store, used);
    return used;
  }

  /** Figures of a store that loses readings would be good ones. */
  private static void check(Store store, Used used) {
    var found = store.readings(Days.start(BEGIN), Days.start(BEGIN.plusDays(used.days())));
    if (found != used.readings()) {
      throw new IllegalStateException(
          "%d readings went in, %d are there".formatted(used.readings(), found));
    }
  }

  private static Used used(Town town, int days, Days life, Meter meter) {
    return new Used(
        town,
        days,
        life.readings(),
        life.messages(),
        life.batches(),
        meter.requests(),
        meter.writes(),
        meter.reads(),
        meter.bytes("SERIES#"));
  }
}
