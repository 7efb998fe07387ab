package fr.parvis.functions.sensors;

import fr.parvis.logs.Counts;
import fr.parvis.telemetry.Ingest;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Refusal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes in what a batch brings, all of it at once: a zone's readings become one write, however many
 * messages brought them. What cannot be read goes to quarantine; a message comes again only when
 * its readings, or its entry of the quarantine, could not be written.
 */
final class TakeReadings {

  /** Who sent what names nobody. */
  private static final String NOBODY = "unknown";

  private final Ingest ingest;
  private final Quarantine quarantine;
  private final Counts counts;
  private final InstantSource clock;
  private final PackReader packs = new PackReader();

  TakeReadings(Ingest ingest, Quarantine quarantine, Counts counts, InstantSource clock) {
    this.ingest = ingest;
    this.quarantine = quarantine;
    this.counts = counts;
    this.clock = clock;
  }

  void run(Batch batch, Failures failures) {
    var readings = new ArrayList<Reading>();
    var origins = new ArrayList<String>();
    var poison = new Poison();
    for (var delivery : batch.sent()) {
      var contents = contents(delivery.message());
      readings.addAll(contents.readings());
      contents.readings().forEach(_ -> origins.add(delivery.id()));
      contents.unreadable().forEach(entry -> poison.add(delivery.id(), entry));
    }
    batch.unreadable().forEach(d -> poison.add(d.id(), entry(d.message())));
    accept(readings, origins, failures);
    quarantine(poison, failures);
  }

  private Contents contents(Message.Sent message) {
    return switch (message) {
      case Message.Pack pack -> packs.read(pack);
      case Message.Webhook webhook -> UplinkReader.read(webhook);
    };
  }

  private Quarantined entry(Message.Unreadable message) {
    var body = Faults.cut(message.body());
    return new Quarantined(
        clock.instant(), NOBODY, Refusal.UNREADABLE, message.detail(), List.of(), body);
  }

  private void accept(List<Reading> readings, List<String> origins, Failures failures) {
    if (readings.isEmpty()) {
      return;
    }
    try {
      var intake = ingest.accept(readings);
      counts.tell("ReadingsKept", intake.kept());
      counts.tell("ReadingsRefused", intake.refused().size());
      for (var failure : intake.failures()) {
        failure.places().forEach(place -> failures.add(origins.get(place), failure.cause()));
      }
    } catch (RuntimeException e) {
      failures.add(origins, e);
    }
  }

  private void quarantine(Poison poison, Failures failures) {
    if (poison.messageIds().isEmpty()) {
      return;
    }
    try {
      quarantine.add(poison.entries());
      counts.tell("MessagesUnreadable", poison.messageIds().size());
    } catch (RuntimeException e) {
      failures.add(poison.messageIds(), e);
    }
  }
}
