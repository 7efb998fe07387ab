package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Datastreams;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.ZoneMembers;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.dynamo.ZoneDays.Part;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Turns what arrived into what is read: chunks of a day that is over into zone-days, zone-days of a
 * period that is over into blocks, late readings into where they belong.
 *
 * <p>It may stop anywhere, run twice, and run beside itself and beside arrivals. Each step first
 * takes the zone (its head gets a new version), reads, makes sure nobody took the zone since,
 * writes each item in place of the content it read, and only then says in the head what was taken
 * over. Until then nothing that was read is given up; after it, the same step finds nothing to do.
 */
public final class Compaction {

  /** A day's chunks are taken over this long after it ended: writers stopped using them before. */
  static final Duration GRACE = Duration.ofHours(2);

  private final Packets packets;
  private final Heads heads;
  private final Journal journal;
  private final ZoneDays zoneDays;
  private final Takeover takeover;
  private final Datastreams datastreams;
  private final TerritoryCalendar calendar;
  private final InstantSource clock;

  /** Works on TelemetryTable under the given name. */
  public Compaction(
      DynamoDbClient dynamo,
      String table,
      Datastreams datastreams,
      TerritoryCalendar calendar,
      InstantSource clock) {
    this.packets = new Packets(dynamo, table);
    this.heads = new Heads(packets);
    this.journal = new Journal(packets, new Chunks(calendar), calendar);
    this.zoneDays = new ZoneDays(packets, calendar);
    this.takeover = new Takeover(zoneDays, new Blocks(packets, calendar), calendar);
    this.datastreams = datastreams;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Brings a zone up to date, day by day. Costs two reads when there is nothing to do.
   *
   * @throws Contended when another run is at work; it may be asked again
   */
  public void run(Zone zone) {
    var over = calendar.day(clock.millis() - GRACE.toMillis()) - 1;
    var head = heads.find(zone, Reads.CONSISTENT).or(() -> first(zone, over));
    if (head.isEmpty() || isUpToDate(zone, head.get(), over)) {
      return;
    }
    var mine = heads.replace(zone, head.get());
    mine = close(zone, mine);
    while (mine.sealed() < over) {
      mine = seal(zone, mine, mine.sealed() + 1);
      mine = close(zone, mine);
    }
  }

  /** The first run begins with the oldest day of which there are chunks. */
  private Optional<Head> first(Zone zone, long over) {
    var chunks = new ArrayList<>(journal.ring(zone, 0));
    chunks.addAll(journal.ring(zone, 1));
    return chunks.stream()
        .map(Packet::day)
        .min(Long::compare)
        .filter(day -> day <= over)
        .map(day -> Head.before(day, zone));
  }

  /**
   * Takes over the chunks of one day. What somebody held up wrote to chunks of days before stands
   * in later chunks too, where a correction may have followed it: it only gives up its place.
   */
  private Head seal(Zone zone, Head head, long day) {
    var chunks = journal.ring(zone, day).stream().filter(chunk -> chunk.day() <= day).toList();
    var readings = journal.readings(zone, chunks.stream().filter(chunk -> chunk.day() == day));
    var changes = takeover.changes(zone, head.closed(), readings, datastreams.list(zone));
    write(zone, head, changes);
    var latest = Latest.of(head.latest(), readings);
    var sealed = heads.replace(zone, head.withSealed(day, Cover.of(chunks), latest));
    chunks.stream().filter(chunk -> Keys.isSpill(chunk.key())).forEach(packets::remove);
    return sealed;
  }

  private static boolean isUpToDate(Zone zone, Head head, long over) {
    return head.sealed() >= over && !isClosable(zone, head);
  }

  private static boolean isClosable(Zone zone, Head head) {
    return zone.period().next(head.closed() + 1) - 1 <= head.sealed();
  }

  /** Puts periods whose days are all sealed into blocks. */
  private Head close(Zone zone, Head head) {
    var mine = head;
    while (isClosable(zone, mine)) {
      var start = mine.closed() + 1;
      var end = zone.period().next(start) - 1;
      var readings = readings(zone, start, end);
      write(zone, mine, takeover.changes(zone, end, readings, datastreams.list(zone)));
      mine = heads.replace(zone, mine.withClosed(end));
    }
    return mine;
  }

  private Bundle readings(Zone zone, long start, long end) {
    var parts = new ArrayList<Part>();
    for (var day = start; day <= end; day++) {
      for (var part = 0; part * Keys.PART < ZoneMembers.LIMIT; part++) {
        parts.add(new Part(day, part));
      }
    }
    return zoneDays.list(zone, parts, Reads.CONSISTENT).stream()
        .reduce(Bundle.EMPTY, Bundle::merge);
  }

  private void write(Zone zone, Head mine, List<Change> changes) {
    heads.check(zone, mine);
    for (var change : changes) {
      if (!packets.put(change.packet(), change.seen())) {
        throw new Contended("Zone %s is compacted by somebody else".formatted(zone.id()));
      }
    }
  }
}
