package fr.parvis.telemetry;

import static fr.parvis.telemetry.ThingSamples.COMMUNES;
import static fr.parvis.telemetry.ThingSamples.command;
import static fr.parvis.telemetry.ThingSamples.many;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.telemetry.dynamo.DynamoZones;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlacementTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Test
  void place_givesEachSeriesItsOwnNumber_whenManyRegisterAtOnce() throws Exception {
    var table = TABLES.create("ThingsTable");
    var things = new DynamoThings(TABLES.client(), table, InstantSource.system());
    var zones = new DynamoZones(TABLES.client(), table);
    var registration = new RegisterThing(things, zones);
    var registrations =
        IntStream.range(0, 30)
            .<Callable<Thing>>mapToObj(i ->
                () ->
                    registration.run(
                        "gateway-" + i, command(many(30)), OptionalLong.empty(), COMMUNES))
            .toList();
    var places = new HashSet<String>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var registered : threads.invokeAll(registrations)) {
        registered
            .get()
            .datastreams()
            .forEach(series -> places.add(series.zone() + " " + series.number()));
      }
    }
    assertThat(places).hasSize(30 * 30);
    assertThat(zones.list()).hasSize(2);
    assertThat(zones.list().stream().mapToInt(zone -> things.list(zone).size()).sum())
        .isEqualTo(30 * 30);
  }
}
