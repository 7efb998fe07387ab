package fr.parvis.telemetry;

import fr.parvis.telemetry.Intake.Failure;
import fr.parvis.telemetry.Intake.Refused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes readings in: good ones are kept, poison goes to quarantine with the reason, and each
 * message whose readings could not be written is told, so that it alone comes again.
 *
 * <p>A batch may hold the readings of a minute of the whole territory; readings of one zone become
 * one write. Taking a batch in twice changes nothing.
 *
 * <p>A device may speak another unit than its series is registered with, as long as both measure
 * the same quantity (kWh for J): values are converted here, by the registry's lines in {@link
 * fr.parvis.senml.Units}, since only here both units are known. Translators of messages leave units
 * as they came.
 */
public final class Ingest {

  private final Datastreams datastreams;
  private final Observations observations;
  private final Quarantine quarantine;
  private final InstantSource clock;

  /** Everything is given: stores and the time. */
  public Ingest(
      Datastreams datastreams,
      Observations observations,
      Quarantine quarantine,
      InstantSource clock) {
    this.datastreams = datastreams;
    this.observations = observations;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /** Takes a batch in. Of two readings of one series and time, the one later in the batch stays. */
  public Intake accept(List<Reading> batch) {
    return accept(batch, quarantine::add);
  }

  /** The same, poison going elsewhere. */
  Intake accept(List<Reading> batch, Consumer<List<Quarantined>> poison) {
    var now = clock.instant();
    var known = datastreams.find(batch.stream().map(Reading::series).collect(Collectors.toSet()));
    var sorting = new Sorting(known, now);
    for (var place = 0; place < batch.size(); place++) {
      sorting.add(place, batch.get(place));
    }
    var failures = new ArrayList<Failure>();
    var kept = keep(sorting, failures);
    var refused = quarantine(sorting, poison, failures);
    return new Intake(kept, refused, failures);
  }

  /** A zone that cannot be written now does not hold up the others. */
  private int keep(Sorting sorting, List<Failure> failures) {
    var kept = 0;
    for (var share : sorting.shares()) {
      try {
        observations.append(share.zone(), share.readings());
        kept += share.places().size();
      } catch (RuntimeException e) {
        failures.add(new Failure(share.places(), e));
      }
    }
    return kept;
  }

  private static List<Refused> quarantine(
      Sorting sorting, Consumer<List<Quarantined>> poison, List<Failure> failures) {
    var refused = sorting.refused();
    if (refused.isEmpty()) {
      return refused;
    }
    try {
      poison.accept(sorting.quarantined());
      return refused;
    } catch (RuntimeException e) {
      failures.add(new Failure(refused.stream().map(Refused::place).toList(), e));
      return List.of();
    }
  }
}
