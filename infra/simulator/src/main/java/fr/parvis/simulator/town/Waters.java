package fr.parvis.simulator.town;

import static fr.parvis.simulator.town.Sensors.FLOW_METER;
import static fr.parvis.simulator.town.Sensors.PRESSURE;
import static fr.parvis.simulator.town.Sensors.WATER_METER;
import static fr.parvis.simulator.town.Valmerle.ZONE;

import fr.parvis.simulator.gateway.Channel;
import fr.parvis.simulator.gateway.Channel.Spot;
import fr.parvis.simulator.gateway.Form;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.shape.Chance;
import fr.parvis.simulator.shape.Habit;
import fr.parvis.simulator.shape.Shape;
import fr.parvis.simulator.shape.Usage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The water network: what flows into each district, and meters of homes. */
final class Waters {

  private static final int HOMES = 12;
  private static final double LITRES = 1_000;

  /** What seeps away all the time: no network is tight. */
  private static final double SEEPAGE = 0.6;

  private static final List<String> DISTRICTS =
      List.of("Centre", "Les Tilleuls", "La Garenne", "Rive Gauche", "Les Ormes");
  private static final String HAMLET = "Saint-Aubin-du-Val";

  private final Places places;
  private final Chance chance;

  Waters(Places places, Chance chance) {
    this.places = places;
    this.chance = chance.of("water");
  }

  List<Gateway> gateways() {
    return List.of(
        districts(
            "eau-valmerle", "Réseau d'eau de Valmerle", "Rue du Château", DISTRICTS, Form.JSON),
        districts(
            "eau-saint-aubin",
            "Réseau d'eau de Saint-Aubin",
            "Rue du Bourg",
            List.of(HAMLET),
            Form.BASIC_INGEST),
        homes(places.street("Rue des Lilas"), 0));
  }

  private Gateway districts(
      String thing, String name, String street, List<String> districts, Form form) {
    var channels = new ArrayList<Channel>();
    for (var district : districts) {
      var code = Codes.of(district);
      var place = places.district(district);
      var usage = new Usage(520, Habit.HOMES, Waters::season, chance.of(district), ZONE);
      var pressure = pressure(usage, chance.of("pressure/" + district));
      channels.add(
          FLOW_METER.open(
              "debit/" + code,
              "Débit d'eau, secteur " + district,
              place,
              millis -> SEEPAGE + usage.rate(millis) * LITRES));
      channels.add(
          PRESSURE.closed("pression/" + code, "Pression d'eau, secteur " + district, pressure));
    }
    var description = "Débit et pression à l'entrée de chaque secteur du réseau d'eau potable";
    return new Gateway(
        thing, name, description, places.street(street), form, FLOW_METER.cadence(), channels);
  }

  /** About 4 bar, and less when much is drawn. */
  private static Shape pressure(Usage usage, Chance chance) {
    var wander = Duration.ofMinutes(40).toMillis();
    return millis -> 4_100 - 18 * usage.rate(millis) * LITRES + 60 * chance.wander(millis, wander);
  }

  /** Meters of one street's homes: personal, so not open. */
  Gateway homes(Spot street, int number) {
    var thing = "compteurs-%s-%d".formatted(Codes.of(street.name()), number);
    var channels = new ArrayList<Channel>();
    for (var home = 1; home <= HOMES; home++) {
      var own = chance.of(thing + home);
      var usage = new Usage(0.12 + 0.35 * own.uniform(0), Habit.HOMES, Waters::season, own, ZONE);
      channels.add(
          WATER_METER.closed(
              "volume/%02d".formatted(home),
              "Compteur d'eau n° %d, %s".formatted(home, street.name()),
              usage::total));
    }
    var description = "Télérelève des compteurs d'eau des logements";
    var name = "Compteurs d'eau, " + street.name();
    return new Gateway(
        thing, name, description, street, Form.CBOR, Duration.ofMinutes(15), channels);
  }

  /** Gardens drink in summer. */
  private static double season(LocalDate date) {
    var month = date.getMonthValue();
    return month >= 6 && month <= 8 ? 1.18 : 1;
  }
}
