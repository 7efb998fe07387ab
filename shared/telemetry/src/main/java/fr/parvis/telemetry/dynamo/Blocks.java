package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.BlockCodec;
import fr.parvis.telemetry.codec.Run;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Blocks: one series over one calendar period, for as long as its property is kept. */
final class Blocks {

  /** Before every day. */
  private static final String FIRST = "0";

  private final Packets packets;
  private final TerritoryCalendar calendar;

  Blocks(Packets packets, TerritoryCalendar calendar) {
    this.packets = packets;
    this.calendar = calendar;
  }

  /** Blocks of a series whose periods hold days from one to another, both included. */
  List<Run> list(Zone zone, int series, long fromDay, long toDay) {
    var first = Keys.block(zone, series, zone.period().start(fromDay));
    var last = Keys.block(zone, series, zone.period().start(toDay));
    return packets.range(first.pk(), first.sk(), last.sk(), Reads.EVENTUAL).stream()
        .map(this::decode)
        .toList();
  }

  /** The last reading of a series before a time, among its blocks; empty when there is none. */
  Run last(Zone zone, int series, long before) {
    var period = Keys.block(zone, series, zone.period().start(calendar.day(before)));
    // The block of the time's own period may begin after it, then the one before ends before it.
    return packets.last(period.pk(), FIRST, period.sk(), 2, Reads.EVENTUAL).stream()
        .map(packet -> decode(packet).between(Long.MIN_VALUE, before).last())
        .filter(last -> last.size() > 0)
        .findFirst()
        .orElse(Run.EMPTY);
  }

  private Run decode(Packet packet) {
    return BlockCodec.decode(packet.bytes(), calendar.start(packet.day()));
  }

  /**
   * A change of one block, ready to be written: made from the content that was read. Nothing when
   * the block has these readings already.
   *
   * @param start first day of the period
   * @param series what is registered; {@code null} when nothing is, then the block is kept for good
   */
  Optional<Change> change(
      Zone zone, int number, long start, Run readings, @Nullable Datastream series) {
    var key = Keys.block(zone, number, start);
    var there = packets.find(key, Reads.CONSISTENT);
    var before = there.map(this::decode).orElse(Run.EMPTY);
    var after = before.merge(readings);
    if (after.equals(before)) {
      return Optional.empty();
    }
    var bytes = SdkBytes.fromByteArrayUnsafe(BlockCodec.encode(after, calendar.start(start)));
    var version = there.map(Packet::version).orElse(0L) + 1;
    var packet = new Packet(key, start, version, bytes, expiry(zone, start, series));
    return Optional.of(new Change(packet, there.orElse(null)));
  }

  private static @Nullable Long expiry(Zone zone, long start, @Nullable Datastream series) {
    return series == null
        ? null
        : LocalDate.ofEpochDay(zone.period().next(start))
            .plus(series.property().retention())
            .atStartOfDay(ZoneOffset.UTC)
            .toEpochSecond();
  }
}
