package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Zone;
import java.util.Optional;

/** The heads of zones: read by all, written by who compacts. */
final class Heads {

  private final Packets packets;

  Heads(Packets packets) {
    this.packets = packets;
  }

  Optional<Head> find(Zone zone, Reads reads) {
    return packets.find(Keys.head(zone), reads).map(Head::of);
  }

  /**
   * Writes a head in place of the one it was made from.
   *
   * @throws Contended when somebody else wrote it since
   */
  Head replace(Zone zone, Head head) {
    var packet = head.packet(zone);
    if (!packets.put(packet, head.stored())) {
      throw new Contended("Zone %s is compacted by somebody else".formatted(zone.id()));
    }
    return new Head(head.sealed(), head.closed(), head.covers(), head.latest(), packet);
  }

  /**
   * Makes sure that nobody took the zone since this head was read.
   *
   * @throws Contended when somebody did
   */
  void check(Zone zone, Head mine) {
    var now = find(zone, Reads.CONSISTENT);
    if (now.isEmpty() || !sameContent(now.get(), mine)) {
      throw new Contended("Zone %s is compacted by somebody else".formatted(zone.id()));
    }
  }

  private static boolean sameContent(Head one, Head other) {
    var first = one.stored();
    var second = other.stored();
    return first != null
        && second != null
        && first.day() == second.day()
        && first.version() == second.version();
  }
}
