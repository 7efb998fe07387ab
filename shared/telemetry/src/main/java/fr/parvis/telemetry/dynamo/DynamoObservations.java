package fr.parvis.telemetry.dynamo;

import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Readings on DynamoDB: see docs/decisions/0060. */
public final class DynamoObservations implements Observations {

  /** Readings may be that far ahead of our clock (their devices' clocks are). */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Arrivals arrivals;
  private final Heads heads;
  private final Journal journal;
  private final ZoneDays zoneDays;
  private final Blocks blocks;
  private final TerritoryCalendar calendar;
  private final InstantSource clock;

  /** Works on TelemetryTable under the given name. */
  public DynamoObservations(
      DynamoDbClient dynamo, String table, TerritoryCalendar calendar, InstantSource clock) {
    var packets = new Packets(dynamo, table);
    var chunks = new Chunks(calendar);
    this.heads = new Heads(packets);
    this.arrivals = new Arrivals(new ChunkWriter(packets, heads, chunks), chunks, calendar, clock);
    this.journal = new Journal(packets, chunks, calendar);
    this.zoneDays = new ZoneDays(packets, calendar);
    this.blocks = new Blocks(packets, calendar);
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void append(Zone zone, Bundle readings) {
    arrivals.append(zone, readings);
  }

  @Override
  public Run list(Datastream series, long from, long to) {
    if (from >= to) {
      return Run.EMPTY;
    }
    var firstDay = calendar.day(from);
    var lastDay = calendar.day(to - 1);
    return steadily(
        series.zone(),
        head ->
            blocks(series, head, firstDay, lastDay).stream()
                .reduce(Run.EMPTY, Run::merge)
                .merge(recent(series, head, firstDay, lastDay))
                .between(from, to));
  }

  @Override
  public Bundle latest(Zone zone) {
    return steadily(
        zone,
        head -> {
          var chunks = journal.open(zone, head, soon(), false);
          return Latest.of(head.latest(), journal.readings(zone, chunks.stream()));
        });
  }

  @Override
  public Run last(Datastream series, long before) {
    var zone = series.zone();
    return steadily(
        zone,
        head -> {
          var day = calendar.day(before - 1);
          var unclosed = recent(series, head, head.closed() + 1, day);
          return blocks
              .last(zone, series.number(), before)
              .merge(unclosed.between(Long.MIN_VALUE, before))
              .last();
        });
  }

  /** What is not in blocks. */
  private Run recent(Datastream series, Head head, long firstDay, long lastDay) {
    var zone = series.zone();
    var isSealed = lastDay <= head.sealed();
    var chunks = journal.open(zone, head, soon(), isSealed);
    var open = journal.readings(zone, chunks.stream()).run(series.number());
    return zoneDays
        .run(
            zone,
            series.number(),
            Math.max(firstDay, head.closed() + 1),
            Math.min(lastDay, head.sealed()))
        .merge(open);
  }

  private List<Run> blocks(Datastream series, Head head, long firstDay, long lastDay) {
    return firstDay > head.closed()
        ? List.of()
        : blocks.list(series.zone(), series.number(), firstDay, Math.min(lastDay, head.closed()));
  }

  /**
   * Reads while no day is taken over. When all days are up to yesterday, none can be; else whether
   * one was is asked again at the end.
   */
  private <T> T steadily(Zone zone, Function<Head, T> read) {
    var head = head(zone, Reads.EVENTUAL);
    var answer = read.apply(head);
    while (head.sealed() < calendar.day(soon()) - 1) {
      var now = head(zone, Reads.CONSISTENT);
      if (now.sealed() == head.sealed() && now.closed() == head.closed()) {
        return answer;
      }
      head = now;
      answer = read.apply(head);
    }
    return answer;
  }

  private long soon() {
    return clock.millis() + AHEAD.toMillis();
  }

  private Head head(Zone zone, Reads reads) {
    return heads.find(zone, reads).orElseGet(() -> Head.before(0, zone));
  }
}
