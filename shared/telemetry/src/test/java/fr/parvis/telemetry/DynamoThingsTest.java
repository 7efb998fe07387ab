package fr.parvis.telemetry;

import static fr.parvis.telemetry.ThingSamples.thing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoThingsTest implements ThingsContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private static final SeriesId VOLUME = new SeriesId("meter-1", "volume");

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-19T09:12:00Z"));
  private final CountedRequests requests = new CountedRequests(TABLES.client());

  @Override
  public Things things() {
    return new DynamoThings(TABLES.client(), TABLES.create("ThingsTable"), InstantSource.system());
  }

  @Test
  void find_knowsASeries_aMomentAfterItWasRegistered() {
    var table = TABLES.create("ThingsTable");
    var ingesting = new DynamoThings(requests.client(), table, clock);
    assertThat(ingesting.find(List.of(VOLUME))).isEmpty();
    new DynamoThings(TABLES.client(), table, clock).add(thing("meter-1", "37999", "volume"));
    clock.advance(Duration.ofSeconds(1));
    assertThat(ingesting.find(List.of(VOLUME))).containsOnlyKeys(VOLUME);
  }

  @Test
  void find_readsOnceAnHour_whenTheSeriesIsKnown() {
    var table = TABLES.create("ThingsTable");
    var things = new DynamoThings(requests.client(), table, clock);
    things.add(thing("meter-1", "37999", "volume"));
    things.find(List.of(VOLUME));
    var before = requests.count();
    clock.advance(Duration.ofMinutes(59));
    things.find(List.of(VOLUME));
    assertThat(requests.count()).isEqualTo(before);
    clock.advance(Duration.ofMinutes(1));
    things.find(List.of(VOLUME));
    assertThat(requests.count()).isEqualTo(before + 1);
  }

  @Test
  void find_readsOnceASecond_whenUnknownSeriesFloodIn() {
    var things = new DynamoThings(requests.client(), TABLES.create("ThingsTable"), clock);
    things.add(thing("meter-1", "37999", "volume"));
    var before = requests.count();
    IntStream.range(0, 1000)
        .forEach(i -> things.find(Set.of(VOLUME, new SeriesId("meter-1", "unknown-" + i))));
    assertThat(requests.count()).isEqualTo(before + 1);
    var strangers = IntStream.range(0, 500).mapToObj(i -> new SeriesId("s-" + i, "x")).toList();
    things.find(strangers);
    assertThat(requests.count()).isEqualTo(before + 6);
  }

  @Test
  void list_givesTheSeriesOfAZone_butNotThoseOfRegistrationsCutShort() {
    var table = TABLES.create("ThingsTable");
    var things = new DynamoThings(TABLES.client(), table, clock);
    var zones = new DynamoZones(TABLES.client(), table);
    var thing = thing("meter-1", "37999", "volume");
    var zone = thing.datastreams().getFirst().zone();
    things.add(thing);
    zones.open(zone);
    zones.replace(zones.last(zone.kind()).with(List.of(VOLUME, new SeriesId("meter-2", "volume"))));
    assertThat(things.list(zone)).containsExactly(Map.entry(0, thing.datastreams().getFirst()));
  }
}
