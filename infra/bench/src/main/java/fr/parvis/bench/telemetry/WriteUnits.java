package fr.parvis.bench.telemetry;

import fr.parvis.bench.Figures;
import fr.parvis.dynamodblocal.DynamoServer;
import java.nio.file.Path;
import java.time.LocalDate;

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
   * What some days cost.
   *
   * @param batches how often a function ran for arrivals
   */
  record Used(
      int days,
      long readings,
      long messages,
      long batches,
      double writes,
      double reads,
      long blockBytes) {

    double saved() {
      return readings / writes;
    }
  }

  /** Measures and prints; gives the village's and the gateways' use, for their price. */
  Prices.Metered run() {
    var aligned = measure(Town.aligned(40, 50), 14, 1);
    Figures.print("write-units-saved", aligned.saved(), "times");
    Figures.print(
        "bytes-per-reading-town",
        (double) aligned.blockBytes() / aligned.readings(),
        "bytes");
    var twoPollers = measure(Town.aligned(40, 50), 7, 2);
    Figures.print("write-units-saved-two-pollers", twoPollers.saved(), "times");
    var gateways = measure(Town.unaligned(40, 50), 7, 1);
    Figures.print("write-units-saved-40-unaligned-gateways", gateways.saved(), "times");
    var village = measure(Town.unaligned(20, 1), 28, 1);
    Figures.print(
        "write-units-per-message-village", village.writes() / village.messages(), "units");
    return new Prices.Metered(village, gateways, aligned);
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
    return new Used(
        days,
        life.readings(),
        life.messages(),
        life.batches(),
        meter.writes(),
        meter.reads(),
        meter.bytes("SERIES#"));
  }
}
