package fr.parvis.functions.cityinfo;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import fr.parvis.domain.Place;
import fr.parvis.functions.cityinfo.SignIns.Issuer;
import fr.parvis.telemetry.BlockPeriod;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Location;
import fr.parvis.telemetry.ObservedProperties;
import fr.parvis.telemetry.Resolution;
import fr.parvis.telemetry.Sensor;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Thing;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The demo town behind the door, with a bicycle counter, an air station and a household's meter.
 */
final class Town {

  static final Instant NOW = Instant.parse("2026-11-18T09:12:00Z");
  static final Zone ZONE = new Zone("37999", BlockPeriod.MONTH, 60, 1);
  static final SignIns SIGN_INS =
      new SignIns(
          new Issuer("https://staff.example", "parvis-staff"),
          new Issuer("https://residents.example", "parvis-residents"));

  final Territories territories;
  final InMemoryThings things = new InMemoryThings();
  final InMemoryObservations observations = new InMemoryObservations();
  private final CityInfoHandler handler;

  Town() {
    this(new InMemoryTerritories());
    territories.put(demo());
    add("velo-pont", "Pont de la Merle", "passages", "bicycles", "1", 0, true);
    add("air-mairie", "Mairie", "pm10", "pm10", "0.1", 1, true);
    add("compteur-12", "12 rue des Tilleuls", "volume", "water-volume", "0.001", 2, false);
  }

  /** Before any settings, and without a sensor. */
  Town(Territories territories) {
    this.territories = territories;
    var parts = new Parts(territories, SIGN_INS, things, _ -> observations, () -> NOW);
    this.handler = new CityInfoHandler(parts);
  }

  private static Territory demo() {
    try {
      var document = Path.of(System.getProperty("parvis.root"), "infra/demo/territory.json");
      return Territory.parse(Files.readString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(
      String thing,
      String name,
      String series,
      String property,
      String step,
      int number,
      boolean open) {
    var stream =
        new Datastream(
            new SeriesId(thing, series),
            "Compteur, sens \"nord\", rive droite",
            ObservedProperties.find(property).orElseThrow(),
            new Sensor("Boucle, type 4", "Compteur à boucle", ""),
            property.equals("pm10") ? "ug/m3" : "count",
            Resolution.of(step),
            Duration.ofHours(1),
            null,
            open,
            ZONE,
            number);
    var place = new Place(0.689, 47.394, "37999", name, null);
    things.add(new Thing(thing, "37999", name, "", new Location(name, place), List.of(stream), 1));
  }

  /** Readings of an hour each, the first at a time, in steps. */
  void measure(int number, Instant first, long... steps) {
    var times = new long[steps.length];
    for (var i = 0; i < times.length; i++) {
      times[i] = first.plus(Duration.ofHours(i)).toEpochMilli();
    }
    observations.append(ZONE, Bundle.of(Map.of(number, Run.of(times, steps))));
  }

  APIGatewayV2HTTPResponse answer(String event) {
    return answer(event, e -> {});
  }

  APIGatewayV2HTTPResponse answer(String event, Consumer<APIGatewayV2HTTPEvent> change) {
    PojoSerializer<APIGatewayV2HTTPEvent> serializer =
        LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, ClassLoader.getSystemClassLoader());
    var read = serializer.fromJson(Town.class.getResourceAsStream("/events/" + event + ".json"));
    change.accept(read);
    return handler.handleRequest(read, null);
  }
}
