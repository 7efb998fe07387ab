package fr.parvis.telemetry.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.AdjustableClock;
import fr.parvis.telemetry.SeriesFixtures;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.ZoneMembers;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import fr.parvis.telemetry.codec.RunBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One history of a zone, drawn from a seed: writers and compactions that run beside each other and
 * die anywhere, readings that come twice, late, out of order and corrected, days that pass. After
 * each round every acknowledged reading must be there once, and nothing else.
 */
final class Schedule {

  private static final int SERIES = 40;

  /** Their numbers go through all of a zone's. */
  private static final int STEP = ZoneMembers.LIMIT / SERIES;

  private static final int ROUNDS = 14;
  private static final int WRITERS = 3;
  private static final TerritoryCalendar CALENDAR =
      new TerritoryCalendar(ZoneId.of("Europe/Paris"));

  private final Random random;
  private final DynamoDbClient store;
  private final String table;
  private final Zone zone;
  private final SeriesFixtures series;
  private final AdjustableClock clock;
  private final Map<Integer, TreeMap<Long, Set<Long>>> allowed = new HashMap<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final boolean hectic;
  private int lastValue;

  Schedule(long seed, DynamoDbClient store, String table, Zone zone) {
    this.random = new Random(seed);
    this.store = store;
    this.table = table;
    this.zone = zone;
    this.series = SeriesFixtures.of(zone, "rain", ZoneMembers.LIMIT);
    this.hectic = random.nextInt(3) == 0;
    this.clock =
        new AdjustableClock(
            Instant.parse("2026-03-20T00:00:00Z").plusSeconds(random.nextInt(200 * 86_400)));
    for (var number = 0; number < WRITERS; number++) {
      writers.add(new Writer(client -> observations(client)));
    }
  }

  /** What a writer was given, and whether it said that all is kept. */
  private record Sent(Bundle readings, Stepper.Actor actor) {}

  /** Twice, so far apart that the keys of zone-days come round again. */
  void run() {
    rounds();
    clock.advance(Duration.ofDays(Keys.DAY_RING - 4));
    rounds();
    clock.advance(Duration.ofDays(45));
    compaction(store).run(zone);
    check(store);
    compaction(store).run(zone);
    check(store);
    assertThat(spills()).isEmpty();
  }

  private void rounds() {
    for (var round = 0; round < ROUNDS / 2; round++) {
      clock.advance(Duration.ofMinutes(random.nextInt(random.nextInt(6) == 0 ? 6_000 : 900)));
      oneRound();
      check(store);
    }
  }

  private List<Packet.Key> spills() {
    return new Packets(store, table)
        .range(Keys.zone(zone), Keys.ring(0), Keys.end(Keys.ring(1)), Reads.CONSISTENT).stream()
            .map(Packet::key)
            .filter(Keys::isSpill)
            .toList();
  }

  private void oneRound() {
    var stepper = new Stepper(random, random.nextInt(3) == 0 ? 0.06 : 0, this::timePasses);
    var round = new ArrayList<Sent>();
    var taken = new HashMap<Long, Integer>();
    Collections.shuffle(writers, random);
    for (var writer : writers.subList(0, random.nextInt(WRITERS + 1))) {
      var readings = random.nextInt(4) == 0 ? repeated(taken) : readings(taken);
      round.add(new Sent(readings, stepper.actor(store, c -> writer.append(c, zone, readings))));
    }
    for (var compactions = random.nextInt(3); compactions > 0; compactions--) {
      stepper.actor(store, client -> compaction(client).run(zone));
    }
    stepper.run();
    round.forEach(this::settle);
    sent.addAll(round);
  }

  /** Mostly a moment; sometimes as long as a function may be held up, or longer. */
  private void timePasses() {
    var pause = random.nextInt(hectic ? 40 : 400);
    clock.advance(
        pause == 0
            ? Duration.ofHours(random.nextInt(30))
            : pause < 10 ? Duration.ofMinutes(random.nextInt(20)) : Duration.ofMillis(20));
  }

  private void settle(Sent batch) {
    assertThat(batch.actor().failure()).isNull();
    batch
        .readings()
        .runs()
        .forEach((number, run) -> {
          for (var i = 0; i < run.size(); i++) {
            settle(number, run.time(i), run.steps(i), batch.actor().isDone());
          }
        });
  }

  private void settle(int number, long time, long steps, boolean acknowledged) {
    allowed
        .computeIfAbsent(number, _ -> new TreeMap<>())
        .merge(
            time,
            acknowledged ? Set.of(steps) : Set.of(steps, ABSENT),
            (before, after) -> acknowledged ? after : either(before, steps));
  }

  private static final long ABSENT = Long.MIN_VALUE;

  private static Set<Long> either(Set<Long> before, long steps) {
    var either = new HashSet<>(before);
    either.add(steps);
    return either;
  }

  /** New readings, late ones, and some that were sent before; in one round a time has one value. */
  private Bundle readings(Map<Long, Integer> taken) {
    var builders = new TreeMap<Integer, RunBuilder>();
    // Large batches fill both chunks of a slot, and spill.
    for (var left = 1 + random.nextInt(random.nextInt(10) == 0 ? 700 : 12); left > 0; left--) {
      var number = random.nextInt(SERIES) * STEP;
      var time = random.nextInt(3) == 0 ? knownTime(number) : time();
      var steps = taken.computeIfAbsent(time * ZoneMembers.LIMIT + number, _ -> ++lastValue);
      builders.computeIfAbsent(number, _ -> new RunBuilder()).add(time, steps);
    }
    var runs = new TreeMap<Integer, Run>();
    builders.forEach((number, builder) -> runs.put(number, builder.run()));
    return new Bundle(runs);
  }

  /** A batch that comes again, unless a part of it was corrected since or is corrected just now. */
  private Bundle repeated(Map<Long, Integer> taken) {
    if (sent.isEmpty()) {
      return Bundle.EMPTY;
    }
    var batch = sent.get(random.nextInt(sent.size())).readings();
    var kept = new TreeMap<Integer, Run>();
    batch
        .runs()
        .forEach((number, run) -> {
          var builder = new RunBuilder();
          for (var i = 0; i < run.size(); i++) {
            var values = allowed.get(number).get(run.time(i));
            var isLast = Set.of(run.steps(i), ABSENT).containsAll(values);
            if (isLast
                && taken.putIfAbsent(run.time(i) * ZoneMembers.LIMIT + number, (int) run.steps(i))
                    == null) {
              builder.add(run.time(i), run.steps(i));
            }
          }
          kept.put(number, builder.run());
        });
    return new Bundle(kept);
  }

  /** A time of which something was sent before: this corrects it. */
  private long knownTime(int number) {
    var time = time();
    var known = allowed.getOrDefault(number, new TreeMap<>()).floorKey(time);
    return known == null ? time : known;
  }

  private long time() {
    var quarter = Duration.ofMinutes(15).toMillis();
    var age =
        switch (random.nextInt(10)) {
          case 0 -> random.nextInt(96 * 40);
          case 1, 2 -> random.nextInt(96 * 3);
          default -> random.nextInt(4);
        };
    return (clock.millis() / quarter - age) * quarter;
  }

  private void check(DynamoDbClient client) {
    var observations = observations(client);
    var latest = observations.latest(zone);
    allowed.forEach((number, expected) -> {
      var from = expected.firstKey() - 1;
      var to = expected.lastKey() + 1;
      var found = observations.list(series.get(number), from, to);
      var at = new TreeMap<Long, Long>();
      for (var i = 0; i < found.size(); i++) {
        at.put(found.time(i), found.steps(i));
      }
      assertThat(expected.keySet()).as("series %d", number).containsAll(at.keySet());
      expected.forEach((time, values) ->
          assertThat(values)
              .as("series %d at %s", number, Instant.ofEpochMilli(time))
              .contains(at.getOrDefault(time, ABSENT)));
      if (found.size() > 0) {
        assertThat(latest.run(number).time(0)).isEqualTo(found.time(found.size() - 1));
      }
    });
  }

  private DynamoObservations observations(DynamoDbClient client) {
    return new DynamoObservations(client, table, CALENDAR, clock);
  }

  private Compaction compaction(DynamoDbClient client) {
    return new Compaction(client, table, series, CALENDAR, clock);
  }
}
