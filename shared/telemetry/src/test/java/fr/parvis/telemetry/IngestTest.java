package fr.parvis.telemetry;

import static fr.parvis.telemetry.ThingSamples.COMMUNES;
import static fr.parvis.telemetry.ThingSamples.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.Intake.Refused;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoQuarantine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ingest and replay, on the stores they run on. */
class IngestTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private static final Instant NOW = Instant.parse("2026-11-19T12:00:00Z");

  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final String table = TABLES.create("TelemetryTable");
  private final InMemoryThings things = new InMemoryThings();
  private final RegisterThing registration = new RegisterThing(things, new InMemoryZones());
  private final Observations observations =
      new DynamoObservations(
          TABLES.client(), table, new TerritoryCalendar(ZoneId.of("Europe/Paris")), clock);
  private final Quarantine quarantine = new DynamoQuarantine(TABLES.client(), table, clock);
  private final Ingest ingest = new Ingest(things, observations, quarantine, clock);
  private final ReplayQuarantined replay = new ReplayQuarantined(quarantine, ingest);

  private void register(String thing, String... series) {
    registration.run(thing, command(series), OptionalLong.empty(), COMMUNES);
  }

  private static Reading reading(String series, double value, @Nullable String unit) {
    return new Reading(SeriesId.parse(series), NOW.minusSeconds(60), value, unit);
  }

  private List<Double> values(String series) {
    var id = SeriesId.parse(series);
    var datastream = things.find(List.of(id)).get(id);
    var run = observations.list(datastream, 0, clock.millis() + 1);
    return IntStream.range(0, run.size())
        .mapToObj(i -> datastream.resolution().value(run.steps(i)))
        .toList();
  }

  private List<Quarantine.Entry> waiting() {
    return quarantine.list(100, Optional.empty()).items();
  }

  @Test
  void accept_keepsGoodReadings_andQuarantinesEachBadOneWithItsReason() {
    register("t", "a");
    var intake =
        ingest.accept(
            List.of(
                reading("t/a", 21.34, "Cel"),
                reading("u/a", 1, null),
                reading("t/a", Double.NaN, null),
                reading("t/a", 1, "Pa"),
                reading("t/a", 1e20, null),
                new Reading(SeriesId.parse("t/a"), NOW.plusSeconds(301), 1, null),
                new Reading(SeriesId.parse("t/a"), NOW.minus(Duration.ofDays(3660)), 1, null)));
    assertThat(intake.kept()).isEqualTo(1);
    assertThat(intake.failures()).isEmpty();
    assertThat(intake.refused())
        .containsExactly(
            new Refused(1, Refusal.UNKNOWN_SERIES),
            new Refused(2, Refusal.NOT_A_NUMBER),
            new Refused(3, Refusal.WRONG_UNIT),
            new Refused(4, Refusal.OUT_OF_RANGE),
            new Refused(5, Refusal.FUTURE),
            new Refused(6, Refusal.TOO_OLD));
    assertThat(values("t/a")).containsExactly(21.3);
    assertThat(waiting()).hasSize(6);
  }

  @Test
  void accept_convertsToTheUnitOfTheSeries() {
    register("t", "a");
    var kelvin = ingest.accept(List.of(reading("t/a", 294.15, "K")));
    assertThat(kelvin.refused()).containsExactly(new Refused(0, Refusal.WRONG_UNIT));
    registration.run("meter", command(List.of(energy())), OptionalLong.empty(), COMMUNES);
    assertThat(ingest.accept(List.of(reading("meter/index", 1.1, "kWh"))).kept()).isEqualTo(1);
    assertThat(values("meter/index")).containsExactly(1100.0);
  }

  private static RegisterThing.Command.Series energy() {
    var like = ThingSamples.series("index", "1", 900L);
    return new RegisterThing.Command.Series(
        "index", "", "electric-energy", like.sensor(), "Wh", like.resolution(), 900L, null, false);
  }

  @Test
  void accept_changesNothing_whenTheBatchComesAgain() {
    register("t", "a");
    var batch = List.of(reading("t/a", 20, null), reading("t/b", 1, null));
    assertThat(ingest.accept(batch)).isEqualTo(ingest.accept(batch));
    assertThat(values("t/a")).containsExactly(20.0);
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void run_letsGoodReadingsGo_andKeepsBadOnesWithTheirReason() {
    ingest.accept(List.of(reading("t/a", 20, "Cel"), reading("t/b", 1, "W")));
    var id = waiting().getFirst().id();
    assertThat(replay.run(id).refused()).hasSize(2);
    assertThat(waiting()).extracting(Quarantine.Entry::id).containsExactly(id);
    register("t", "a", "b");
    clock.advance(Duration.ofDays(2));
    assertThat(replay.run(id).kept()).isEqualTo(1);
    assertThat(values("t/a")).containsExactly(20.0);
    var left = waiting().getFirst().content();
    assertThat(left.refusal()).isEqualTo(Refusal.WRONG_UNIT);
    assertThat(left.arrivedAt()).isEqualTo(NOW);
    assertThat(left.readings()).containsExactly(reading("t/b", 1, "W"));
    assertThatThrownBy(() -> replay.run(id)).isInstanceOf(NotFound.class);
  }

  @Test
  void run_throwsConflict_whenNothingCouldBeRead() {
    quarantine.add(
        List.of(new Quarantined(NOW, "t", Refusal.UNREADABLE, "no JSON", List.of(), "e30=")));
    var id = waiting().getFirst().id();
    assertThatThrownBy(() -> replay.run(id)).isInstanceOf(Conflict.class);
    assertThat(waiting()).hasSize(1);
  }
}
