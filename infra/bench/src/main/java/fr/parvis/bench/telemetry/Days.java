package fr.parvis.bench.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Lets a town live some days: arrivals through the day, compaction in the night after. */
final class Days {

  /** From midnight to the compaction of the day before. */
  static final Duration COMPACTED_AFTER = Duration.ofMinutes(130);

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration QUARTER = Duration.ofSeconds(Gateway.CADENCE);

  private final Store store;
  private final Town town;
  private final int pollers;
  private long messages;
  private long readings;
  private long batches;

  Days(Store store, Town town, int pollers) {
    this.store = store;
    this.town = town;
    this.pollers = pollers;
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(PARIS).toInstant();
  }

  /** Lives from a day to another, not included; the night of the last one has passed then. */
  void live(LocalDate first, LocalDate end) {
    var nextNight = start(first).plus(COMPACTED_AFTER);
    for (var at = start(first); at.isBefore(start(end)); at = at.plus(QUARTER)) {
      if (!at.isBefore(nextNight)) {
        store.compact(nextNight);
        nextNight = start(LocalDate.ofInstant(at, PARIS).plusDays(1)).plus(COMPACTED_AFTER);
      }
      quarter(at);
    }
    store.compact(nextNight);
  }

  /** What arrives in one quarter of an hour. */
  void quarter(Instant at) {
    for (var batch : town.batches(at, pollers)) {
      store.accept(batch.at(), batch.readings());
      readings += batch.readings().size();
      batches++;
    }
    messages += town.gateways().size();
  }

  long messages() {
    return messages;
  }

  long readings() {
    return readings;
  }

  long batches() {
    return batches;
  }
}
