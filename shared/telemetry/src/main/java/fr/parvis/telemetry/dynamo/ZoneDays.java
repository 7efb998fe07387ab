package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.BundleCodec;
import fr.parvis.telemetry.codec.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Zone-days: what a zone's series measured on one local day, in parts of 32 series. */
final class ZoneDays {

  private final Packets packets;
  private final TerritoryCalendar calendar;

  ZoneDays(Packets packets, TerritoryCalendar calendar) {
    this.packets = packets;
    this.calendar = calendar;
  }

  /** One part of one day. */
  record Part(long day, int number) implements Comparable<Part> {

    static Part of(long day, int series) {
      return new Part(day, series / Keys.PART);
    }

    @Override
    public int compareTo(Part other) {
      var byDay = Long.compare(day, other.day);
      return byDay != 0 ? byDay : Integer.compare(number, other.number);
    }
  }

  /** Readings of one series on days from one to another, both included. */
  Run run(Zone zone, int series, long fromDay, long toDay) {
    var parts = new ArrayList<Part>();
    for (var day = fromDay; day <= toDay; day++) {
      parts.add(Part.of(day, series));
    }
    return list(zone, parts, Reads.EVENTUAL).stream()
        .map(bundle -> bundle.run(series))
        .reduce(Run.EMPTY, Run::merge);
  }

  /** What these parts hold, in the order of their days. */
  List<Bundle> list(Zone zone, List<Part> parts, Reads reads) {
    var keys = parts.stream().map(p -> Keys.zoneDay(zone, p.day(), p.number())).toList();
    return packets.list(keys, reads).stream()
        .filter(found -> parts.stream().anyMatch(part -> part.day() == found.day()))
        .sorted((one, other) -> Long.compare(one.day(), other.day()))
        .map(this::decode)
        .toList();
  }

  private Bundle decode(Packet packet) {
    return BundleCodec.decode(packet.bytes(), calendar.start(packet.day()));
  }

  /**
   * A change of one part, ready to be written: made from the content that was read. Nothing when
   * the part has these readings already.
   */
  Optional<Change> change(Zone zone, Part part, Bundle readings) {
    var key = Keys.zoneDay(zone, part.day(), part.number());
    var there = packets.find(key, Reads.CONSISTENT);
    var sameDay = there.filter(packet -> packet.day() == part.day());
    var before = sameDay.map(this::decode).orElse(Bundle.EMPTY);
    var after = before.merge(readings);
    if (after.equals(before)) {
      return Optional.empty();
    }
    var bytes = BundleCodec.encode(after, calendar.start(part.day()));
    var packet =
        sameDay
            .map(packetThere -> packetThere.next(bytes))
            .orElseGet(() -> Packet.first(key, part.day(), bytes));
    return Optional.of(new Change(packet, there.orElse(null)));
  }
}
