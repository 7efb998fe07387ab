package fr.parvis.telemetry.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.telemetry.AdjustableClock;
import fr.parvis.telemetry.Aggregate;
import fr.parvis.telemetry.Aggregates;
import fr.parvis.telemetry.Aggregation;
import fr.parvis.telemetry.BlockPeriod;
import fr.parvis.telemetry.Granularity;
import fr.parvis.telemetry.SeriesFixtures;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.RunBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aggregates of chunks, zone-days and blocks, beside what a plain map gives. */
class AggregatesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final TerritoryCalendar CALENDAR = new TerritoryCalendar(PARIS);
  private static final List<Granularity> GRANULARITIES = List.of(Granularity.values());
  private static final int DAYS = 75;
  private static final int QUESTIONS = 60;

  private final InMemoryDynamo dynamo = new InMemoryDynamo();
  private final TreeMap<Instant, Long> sent = new TreeMap<>();

  /** Both changes of the clock lie in these spans. */
  @ParameterizedTest
  @CsvSource({
    "rain, WEEK, 2026-02-20T10:00:00Z",
    "air-temperature, MONTH, 2026-09-05T10:00:00Z",
    "lamp-on, DAY, 2026-03-01T10:00:00Z",
    "water-volume, WEEK, 2026-09-05T10:00:00Z",
    "water-volume, MONTH, 2026-02-20T10:00:00Z",
    "electric-energy, DAY, 2026-09-20T10:00:00Z"
  })
  void list_isWhatAPlainMapGives_whateverIsCompacted(
      String property, BlockPeriod period, Instant begin) {
    var random = new Random(begin.getEpochSecond());
    var clock = new AdjustableClock(begin);
    var zone = new Zone("37999", period, 60, 1);
    var fixtures = SeriesFixtures.of(zone, property, 1);
    var observations = new DynamoObservations(dynamo, "", CALENDAR, clock);
    var compaction = new Compaction(dynamo, "", fixtures, CALENDAR, clock);
    for (var day = 0; day < DAYS; day++) {
      observations.append(zone, readings(random, clock.instant()));
      clock.advance(Duration.ofHours(24));
      if (random.nextInt(3) > 0) {
        compaction.run(zone);
      }
    }
    var series = fixtures.get(0);
    var aggregates = new Aggregates(observations, CALENDAR);
    for (var question = 0; question < QUESTIONS; question++) {
      var from = begin.plusSeconds(random.nextInt(DAYS * 86_400) - 3 * 86_400);
      var to = from.plusSeconds(random.nextInt(DAYS * 86_400));
      var per = GRANULARITIES.get(random.nextInt(3));
      assertThat(aggregates.list(series, from, to, per))
          .as("%s from %s to %s", per, from, to)
          .usingElementComparator(Comparator.comparing(AggregatesTest::rounded))
          .containsExactlyElementsOf(plain(series.property().aggregation(), from, to, per));
    }
  }

  /** A day's readings, with gaps, some late, some corrections, and meters that begin again. */
  private Bundle readings(Random random, Instant dayBegin) {
    var builder = new RunBuilder();
    var value = sent.isEmpty() ? 1_000L : sent.lastEntry().getValue();
    for (var left = random.nextInt(30); left > 0; left--) {
      var late = random.nextInt(12) == 0 ? random.nextInt(20) : 0;
      var at = dayBegin.minus(Duration.ofDays(late)).minusSeconds(random.nextInt(86_400));
      value = random.nextInt(40) == 0 ? 0 : value + random.nextInt(50) - 3;
      builder.add(at.toEpochMilli(), value);
      sent.put(at, value);
    }
    return Bundle.of(Map.of(0, builder.run()));
  }

  private List<Aggregate> plain(Aggregation how, Instant from, Instant to, Granularity per) {
    var groups = new TreeMap<Instant, List<Long>>();
    var rises = new TreeMap<Instant, Long>();
    var before = Long.MIN_VALUE;
    for (var reading : sent.entrySet()) {
      var start = start(reading.getKey(), per).toInstant();
      groups.computeIfAbsent(start, _ -> new ArrayList<>()).add(reading.getValue());
      var rise = before == Long.MIN_VALUE ? 0 : Aggregation.rise(before, reading.getValue());
      rises.merge(start, rise, Long::sum);
      before = reading.getValue();
    }
    var aggregates = new ArrayList<Aggregate>();
    groups.forEach((start, values) -> {
      var end = end(start(start, per), per);
      if (from.isBefore(to) && start.isBefore(to) && end.isAfter(from)) {
        aggregates.add(aggregate(start, end, values, value(how, values, rises.get(start))));
      }
    });
    return aggregates;
  }

  private static Aggregate aggregate(Instant start, Instant end, List<Long> values, double value) {
    var numbers = values.stream().mapToLong(Long::longValue).summaryStatistics();
    return new Aggregate(start, end, numbers.getCount(), numbers.getMin(), numbers.getMax(), value);
  }

  private static double value(Aggregation how, List<Long> values, long rise) {
    var sum = values.stream().mapToLong(Long::longValue).sum();
    return switch (how) {
      case SUM -> sum;
      case MEAN -> (double) sum / values.size();
      case LAST -> values.getLast();
      case COUNTER -> rise;
    };
  }

  private static ZonedDateTime start(Instant at, Granularity per) {
    var local = at.atZone(PARIS);
    return switch (per) {
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
      case DAY -> local.toLocalDate().atStartOfDay(PARIS);
      case MONTH -> local.toLocalDate().withDayOfMonth(1).atStartOfDay(PARIS);
    };
  }

  private static Instant end(ZonedDateTime start, Granularity per) {
    return switch (per) {
      case HOUR -> start.toInstant().plus(Duration.ofHours(1));
      case DAY -> start.toLocalDate().plusDays(1).atStartOfDay(PARIS).toInstant();
      case MONTH -> start.toLocalDate().plusMonths(1).atStartOfDay(PARIS).toInstant();
    };
  }

  /** Means are the same but for the last bits. */
  private static String rounded(Aggregate one) {
    return "%s %s %d %.0f %.0f %.6f"
        .formatted(one.start(), one.end(), one.count(), one.min(), one.max(), one.value());
  }

  @Test
  void list_countsTwentyFiveHours_whenTheClockIsSetBack() {
    assertThat(hours("2026-10-25T00:00:00+02:00[Europe/Paris]")).isEqualTo(25);
    assertThat(hours("2026-03-29T00:00:00+01:00[Europe/Paris]")).isEqualTo(23);
  }

  private static int hours(String midnight) {
    var start = ZonedDateTime.parse(midnight);
    var end = start.plusDays(1);
    var clock = new AdjustableClock(end.toInstant());
    var zone = new Zone("37999", BlockPeriod.WEEK, 15, 1);
    var observations = new DynamoObservations(new InMemoryDynamo(), "", CALENDAR, clock);
    var quarters = new RunBuilder();
    for (var at = start.toInstant(); at.isBefore(end.toInstant()); at = at.plusSeconds(900)) {
      quarters.add(at.toEpochMilli(), 1);
    }
    observations.append(zone, Bundle.of(Map.of(0, quarters.run())));
    var series = SeriesFixtures.of(zone, "rain", 1).get(0);
    var aggregates = new Aggregates(observations, CALENDAR);
    var hours = aggregates.list(series, start.toInstant(), end.toInstant(), Granularity.HOUR);
    assertThat(hours).allMatch(hour -> hour.value() == 4);
    var day = aggregates.list(series, start.toInstant(), end.toInstant(), Granularity.DAY);
    assertThat(day).singleElement().matches(one -> one.value() == 4 * hours.size());
    return hours.size();
  }
}
