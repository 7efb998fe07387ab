package fr.parvis.simulator.town;

import static fr.parvis.simulator.town.Sensors.ANEMOMETER;
import static fr.parvis.simulator.town.Sensors.HYGROMETER;
import static fr.parvis.simulator.town.Sensors.NITROGEN_DIOXIDE;
import static fr.parvis.simulator.town.Sensors.OZONE;
import static fr.parvis.simulator.town.Sensors.PARTICLES;
import static fr.parvis.simulator.town.Sensors.RAIN_GAUGE;
import static fr.parvis.simulator.town.Sensors.THERMOMETER;
import static fr.parvis.simulator.town.Valmerle.ZONE;

import fr.parvis.simulator.gateway.Channel.Spot;
import fr.parvis.simulator.gateway.Form;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.shape.Air;
import fr.parvis.simulator.shape.Chance;
import fr.parvis.simulator.shape.Weather;
import java.util.List;

/** The sky: what the weather is, and what is in the air. */
final class Skies {

  private final Places places;
  private final Chance chance;
  private final Weather weather;

  Skies(Places places, Chance chance, Weather weather) {
    this.places = places;
    this.chance = chance.of("air");
    this.weather = weather;
  }

  List<Gateway> gateways() {
    return List.of(
        air("air-gare", places.street("Place de la Gare"), 1.6),
        air("air-chateau", places.park("Parc du Château"), 0.2),
        station());
  }

  private Gateway air(String thing, Spot spot, double traffic) {
    var air = new Air(weather, traffic, chance.of(thing), ZONE);
    return new Gateway(
        thing,
        "Qualité de l'air, " + spot.name(),
        "Micro-station de qualité de l'air",
        spot,
        Form.JSON,
        OZONE.cadence(),
        List.of(
            NITROGEN_DIOXIDE.open("no2", "Dioxyde d'azote, " + spot.name(), air::nitrogenDioxide),
            OZONE.open("o3", "Ozone, " + spot.name(), air::ozone),
            PARTICLES.open("pm10", "Particules PM10, " + spot.name(), air::pm10)));
  }

  private Gateway station() {
    var spot = places.park("Jardin des Sources");
    return new Gateway(
        "meteo-sources",
        "Station météo, " + spot.name(),
        "Température, humidité, pluie et vent",
        spot,
        Form.JSON,
        ANEMOMETER.cadence(),
        List.of(
            THERMOMETER.open("temperature", "Température de l'air", weather::temperature),
            HYGROMETER.open("humidite", "Humidité de l'air", weather::humidity),
            RAIN_GAUGE.open("pluie", "Pluie", millis -> weather.rain(RAIN_GAUGE.cadence(), millis)),
            ANEMOMETER.open("vent", "Vitesse du vent", weather::wind)));
  }
}
