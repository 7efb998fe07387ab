package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.BundleCodec;
import java.time.Duration;

/** Slots of the territory's days, and what chunks hold. */
final class Chunks {

  private final TerritoryCalendar calendar;

  Chunks(TerritoryCalendar calendar) {
    this.calendar = calendar;
  }

  /** The slot of a zone that a time lies in. */
  Slot slot(Zone zone, Slot.Lane lane, long millis) {
    var day = calendar.day(millis);
    return new Slot(day, lane, (int) ((millis - calendar.start(day)) / length(zone)));
  }

  byte[] encode(Zone zone, Slot slot, Bundle readings) {
    return BundleCodec.encode(readings, start(zone, slot));
  }

  Bundle decode(Zone zone, Packet chunk) {
    return BundleCodec.decode(chunk.bytes(), start(zone, Keys.slot(chunk)));
  }

  private long start(Zone zone, Slot slot) {
    return calendar.start(slot.day()) + slot.number() * length(zone);
  }

  private static long length(Zone zone) {
    return Duration.ofMinutes(zone.slotMinutes()).toMillis();
  }
}
