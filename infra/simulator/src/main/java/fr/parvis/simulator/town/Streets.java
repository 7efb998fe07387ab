package fr.parvis.simulator.town;

import static fr.parvis.simulator.town.Sensors.BICYCLES;
import static fr.parvis.simulator.town.Sensors.LAMPS;
import static fr.parvis.simulator.town.Sensors.PARKING;
import static fr.parvis.simulator.town.Sensors.POWER;
import static fr.parvis.simulator.town.Valmerle.ZONE;

import fr.parvis.simulator.gateway.Channel;
import fr.parvis.simulator.gateway.Form;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.shape.Chance;
import fr.parvis.simulator.shape.Habit;
import fr.parvis.simulator.shape.Night;
import fr.parvis.simulator.shape.ParkingPlace;
import fr.parvis.simulator.shape.Usage;
import fr.parvis.simulator.shape.Weather;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The streets: their lights, who parks there, who rides there. */
final class Streets {

  private static final int PLACES = 4;

  private final Places places;
  private final Chance chance;
  private final Weather weather;

  Streets(Places places, Chance chance, Weather weather) {
    this.places = places;
    this.chance = chance.of("streets");
    this.weather = weather;
  }

  List<Gateway> gateways() {
    return List.of(
        lights("eclairage-centre", "Éclairage du centre", "Rue de la Mairie", 3.4),
        lights("eclairage-gare", "Éclairage de la gare", "Avenue de la Gare", 5.1),
        lights("eclairage-saint-aubin", "Éclairage de Saint-Aubin", "Rue de la Chapelle", 1.2),
        parking(),
        bicycles("velo-pont-vieux", "Rue du Pont Vieux", 620),
        bicycles("velo-gare", "Avenue de la Gare", 410));
  }

  private Gateway lights(String thing, String name, String street, double kilowatts) {
    var spot = places.street(street);
    var night = new Night(spot.lat(), spot.lon(), ZONE);
    var own = chance.of(thing);
    var flicker = Duration.ofMinutes(10).toMillis();
    return new Gateway(
        thing,
        name,
        "Armoire d'éclairage public",
        spot,
        Form.BASIC_INGEST,
        LAMPS.cadence(),
        List.of(
            LAMPS.open("allume", name + " : allumé", millis -> night.isLit(millis) ? 1 : 0),
            POWER.open(
                "puissance",
                name + " : puissance",
                millis ->
                    0.03
                        + kilowatts
                            * night.power(millis)
                            * (1 + 0.02 * own.wander(millis, flicker)))));
  }

  private Gateway parking() {
    var channels = new ArrayList<Channel>();
    for (var number = 1; number <= PLACES; number++) {
      channels.add(
          PARKING.open(
              "place/" + number,
              "Place du Marché, stationnement n° " + number,
              new ParkingPlace(0.95 - 0.12 * number, chance.of("place" + number), ZONE)));
    }
    return new Gateway(
        "stationnement-marche",
        "Stationnement de la place du Marché",
        "Places de courte durée",
        places.street("Place du Marché"),
        Form.CBOR,
        PARKING.cadence(),
        channels);
  }

  private Gateway bicycles(String thing, String street, double perDay) {
    var in = new Usage(perDay, Habit.INBOUND, this::fair, chance.of(thing + "/in"), ZONE);
    var out = new Usage(perDay, Habit.OUTBOUND, this::fair, chance.of(thing + "/out"), ZONE);
    return new Gateway(
        thing,
        "Compteur vélo, " + street,
        "Vélos comptés dans chaque sens",
        places.street(street),
        Form.JSON,
        BICYCLES.cadence(),
        List.of(
            BICYCLES.open(
                "centre", "Vélos vers le centre, " + street, millis -> passed(in, millis)),
            BICYCLES.open(
                "sortie", "Vélos vers l'extérieur, " + street, millis -> passed(out, millis))));
  }

  /** Rounded totals, so that what is counted in each hour adds up to what passed. */
  private static double passed(Usage riders, long millis) {
    var hour = BICYCLES.cadence().toMillis();
    return Math.rint(riders.total(millis)) - Math.rint(riders.total(millis - hour));
  }

  /** Who rides looks at the sky: warm and dry days bring more. */
  private double fair(LocalDate date) {
    var noon = date.atTime(12, 0).atZone(ZONE).toInstant().toEpochMilli();
    var warm = 0.55 + 0.03 * Math.clamp(weather.mean(date), 0, 24);
    return weather.humidity(noon) > 85 ? warm * 0.6 : warm;
  }
}
