package fr.parvis.telemetry.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.AdjustableClock;
import fr.parvis.telemetry.BlockPeriod;
import fr.parvis.telemetry.SeriesFixtures;
import fr.parvis.telemetry.TerritoryCalendar;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.RunBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks are forgotten when their property says so. */
class RetentionTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private static final TerritoryCalendar CALENDAR =
      new TerritoryCalendar(ZoneId.of("Europe/Paris"));

  @ParameterizedTest
  @CsvSource({"battery, 1", "water-volume, 3", "air-temperature, 10"})
  void run_letsABlockExpire_whenItsPropertyIsKeptNoLonger(String property, int years) {
    var clock = new AdjustableClock(Instant.parse("2026-11-18T12:00:00Z"));
    var table = TABLES.create("TelemetryTable");
    var zone = new Zone("37999", BlockPeriod.WEEK, 15, 1);
    new DynamoObservations(TABLES.client(), table, CALENDAR, clock)
        .append(zone, Bundle.of(Map.of(0, new RunBuilder().add(clock.millis(), 7).run())));
    clock.advance(Duration.ofDays(7));
    var series = SeriesFixtures.of(zone, property, 1);
    new Compaction(TABLES.client(), table, series, CALENDAR, clock).run(zone);
    var monday = LocalDate.parse("2026-11-16");
    var block =
        new Packets(TABLES.client(), table)
            .find(Keys.block(zone, 0, monday.toEpochDay()), Reads.CONSISTENT)
            .orElseThrow();
    assertThat(block.expiresAt())
        .isEqualTo(
            monday.plusWeeks(1).plusYears(years).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    var declared = TABLES.client().describeTimeToLive(r -> r.tableName(table));
    assertThat(declared.timeToLiveDescription().attributeName()).isEqualTo(Packets.EXPIRES_AT);
  }
}
