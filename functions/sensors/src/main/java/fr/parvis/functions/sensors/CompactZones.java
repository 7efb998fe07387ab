package fr.parvis.functions.sensors;

import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.Zones;
import fr.parvis.telemetry.dynamo.Contended;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Puts the zones of the territory in order, one after the other, as far as the function's time
 * goes. A zone that is in order costs two reads, so the next hour soon comes to where this one
 * stopped.
 */
final class CompactZones {

  /** No zone is begun with less left: a day of one zone takes a second or two. */
  static final int RESERVE_MILLIS = 20_000;

  private final Zones zones;
  private final Consumer<Zone> compaction;

  CompactZones(Zones zones, Consumer<Zone> compaction) {
    this.zones = zones;
    this.compaction = compaction;
  }

  void run(Batch batch, IntSupplier millisLeft, Failures failures) {
    if (batch.compactions().isEmpty()) {
      return;
    }
    try {
      run(millisLeft);
    } catch (RuntimeException e) {
      failures.add(batch.compactions().stream().map(Delivery::id).toList(), e);
    }
  }

  /** One zone's failure does not stop the others; it is told when they are done. */
  private void run(IntSupplier millisLeft) {
    var failure = new IllegalStateException("Some zones could not be compacted");
    for (var zone : zones.list()) {
      if (millisLeft.getAsInt() < RESERVE_MILLIS) {
        break;
      }
      compact(zone, failure);
    }
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  private void compact(Zone zone, RuntimeException failure) {
    try {
      compaction.accept(zone);
    } catch (Contended _) {
      // Another run is at work on this zone: then it is in order, or will be in an hour.
    } catch (RuntimeException e) {
      failure.addSuppressed(
          new IllegalStateException("Zone %s of %s".formatted(zone.id(), zone.jurisdiction()), e));
    }
  }
}
