package fr.parvis.telemetry;

import static fr.parvis.telemetry.ThingSamples.COMMUNES;
import static fr.parvis.telemetry.ThingSamples.command;
import static fr.parvis.telemetry.ThingSamples.many;
import static fr.parvis.telemetry.ThingSamples.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Stale;
import fr.parvis.domain.Violation;
import fr.parvis.telemetry.RegisterThing.Command;
import fr.parvis.telemetry.RegisterThing.Command.Series;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterThingTest {

  private final InMemoryThings things = new InMemoryThings();
  private final InMemoryZones zones = new InMemoryZones();
  private final RegisterThing registration = new RegisterThing(things, zones);

  private Thing register(String id, Command command) {
    return registration.run(id, command, OptionalLong.empty(), COMMUNES);
  }

  private Thing change(String id, Command command, long version) {
    return registration.run(id, command, OptionalLong.of(version), COMMUNES);
  }

  private static void assertInvalid(Runnable registration, String... pointers) {
    assertThatThrownBy(registration::run)
        .asInstanceOf(type(Invalid.class))
        .extracting(e -> e.violations().stream().map(Violation::pointer).toList())
        .isEqualTo(List.of(pointers));
  }

  @Test
  void run_placesSeriesByCadence_andKeepsTheThing() {
    var sent =
        List.of(
            series("minute", "0.1", 60L),
            series("quarter", "0.1", 900L),
            series("hour", "0.1", 3600L),
            series("other", "0.1", 1200L));
    var thing = register("t", command(sent));
    assertThat(things.find("t")).contains(thing);
    assertThat(thing.datastreams())
        .extracting(s -> s.zone().id() + " " + s.number())
        .containsExactly("D1-1 0", "W15-1 0", "M60-1 0", "W15-1 1");
    assertThat(zones.list()).hasSize(3);
  }

  @Test
  void run_keepsZoneAndNumber_whenTheThingChanges() {
    var first = register("t", command("a", "b"));
    register("u", command("a"));
    var slower = series("a", "0.1", 86_400L);
    var second =
        change(
            "t", command(List.of(series("c", "0.1", 900L), slower, series("b", "0.1", 900L))), 1);
    assertThat(second.datastreams()).extracting(Datastream::number).containsExactly(3, 0, 1);
    assertThat(second.datastreams().get(1).zone()).isEqualTo(first.datastreams().get(0).zone());
    assertThat(second.version()).isEqualTo(2);
  }

  @Test
  void run_opensAnotherZone_whenOneIsFull() {
    IntStream.range(0, 13).forEach(i -> register("gateway-" + i, command(many(100))));
    assertThat(zones.list()).hasSize(3);
    things.list("37999", 50, Optional.empty()).items().stream()
        .flatMap(thing -> thing.datastreams().stream())
        .forEach(s -> assertThat(s.number()).isLessThan(ZoneMembers.LIMIT));
  }

  @Test
  void run_keepsAThingTogether_whenThatLeavesLittleEmpty() {
    IntStream.range(0, 11).forEach(i -> register("gateway-" + i, command(many(50))));
    assertThat(things.get("gateway-10").datastreams())
        .extracting(s -> s.zone().number())
        .containsOnly(2);
  }

  @Test
  void run_findsItsPlacesAgain_whenItWasCutShort() {
    var kind = ZoneKind.of("37999", Duration.ofMinutes(15));
    zones.open(kind.zone(1));
    zones.replace(zones.last(kind).with(List.of(new SeriesId("t", "b"))));
    var thing = register("t", command("a", "b"));
    assertThat(thing.datastreams()).extracting(Datastream::number).containsExactly(1, 0);
  }

  @Test
  void run_throwsInvalid_whenWhatIsStoredWouldChange() {
    register("t", command("a"));
    var coarser = command(List.of(series("a", "0.5", 900L)));
    assertInvalid(() -> change("t", coarser, 1), "#/datastreams/0/resolution");
    var before = series("a", "0.1", 900L);
    var other =
        new Series("a", "", "rain", before.sensor(), "mm", before.resolution(), 900L, null, false);
    assertInvalid(
        () -> change("t", command(List.of(other)), 1),
        "#/datastreams/0/property",
        "#/datastreams/0/unit");
    assertInvalid(() -> change("t", command("b"), 1), "#/datastreams");
    var moved = command("a");
    assertInvalid(
        () ->
            change(
                "t",
                new Command("37998", moved.name(), "", moved.location(), moved.datastreams()),
                1),
        "#/jurisdiction");
  }

  @Test
  void run_throwsInvalidWithEveryField_whenNothingIsThere() {
    var empty = new Series("a", null, null, null, null, null, null, null, null);
    assertInvalid(
        () -> register("t", new Command(null, null, null, null, List.of(empty))),
        "#/jurisdiction",
        "#/name",
        "#/location",
        "#/datastreams/0/property",
        "#/datastreams/0/sensor",
        "#/datastreams/0/unit",
        "#/datastreams/0/resolution",
        "#/datastreams/0/cadenceSeconds",
        "#/datastreams/0/open");
  }

  @Test
  void run_throwsInvalid_whenANameIsWrongOrTwice() {
    assertInvalid(() -> register("t", command("a", "a")), "#/datastreams/1/name");
    assertInvalid(() -> register("t", command("é")), "#/datastreams/0/name");
    assertInvalid(() -> register("no thing", command("a")), "#");
    assertInvalid(() -> register("t", command(many(ThingRules.MAX_SERIES + 1))), "#/datastreams");
    assertInvalid(
        () -> registration.run("t", command("a"), OptionalLong.empty(), Set.of("75056")),
        "#/jurisdiction");
  }

  @Test
  void run_throwsConflictOrStale_whenTheVersionIsNotTheOneRead() {
    register("t", command("a"));
    assertThatThrownBy(() -> register("t", command("a"))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> change("t", command("a"), 2)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> change("u", command("a"), 1)).isInstanceOf(Stale.class);
  }
}
