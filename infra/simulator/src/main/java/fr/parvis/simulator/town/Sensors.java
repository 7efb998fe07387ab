package fr.parvis.simulator.town;

import fr.parvis.simulator.gateway.Channel;
import fr.parvis.simulator.gateway.Channel.Spot;
import fr.parvis.simulator.shape.Shape;
import java.time.Duration;
import java.util.Optional;

/** The models of sensors that the demo town has: what each observes, in which unit, how finely. */
enum Sensors {
  WATER_METER("water-volume", "Compteur d'eau à impulsions", "m3", "0.001", 15),
  FLOW_METER("water-flow", "Débitmètre électromagnétique", "l/s", "0.01", 5),
  PRESSURE("water-pressure", "Capteur de pression", "hPa", "10", 5),
  ELECTRICITY_METER("electric-energy", "Compteur électrique communicant", "kWh", "0.1", 15),
  POWER("electric-power", "Analyseur de réseau électrique", "kW", "0.01", 1),
  HEAT_METER("heat-energy", "Compteur d'énergie thermique", "kWh", "1", 15),
  ROOM("air-temperature", "Sonde d'ambiance", "Cel", "0.1", 5),
  THERMOMETER("air-temperature", "Station météorologique", "Cel", "0.1", 5),
  HYGROMETER("relative-humidity", "Station météorologique", "%RH", "1", 5),
  RAIN_GAUGE("rain", "Pluviomètre à augets", "mm", "0.2", 15),
  ANEMOMETER("wind-speed", "Anémomètre à ultrasons", "m/s", "0.1", 1),
  NITROGEN_DIOXIDE("nitrogen-dioxide", "Micro-capteur électrochimique", "ug/m3", "1", 5),
  OZONE("ozone", "Micro-capteur électrochimique", "ug/m3", "1", 5),
  PARTICLES("pm10", "Compteur optique de particules", "ug/m3", "1", 5),
  LAMPS("lamp-on", "Armoire d'éclairage pilotée", "/", "1", 5),
  PARKING("parking-occupied", "Capteur de stationnement magnétique", "/", "1", 1),
  BICYCLES("bicycles", "Boucle de comptage vélo", "count", "1", 60);

  private final String property;
  private final String model;
  private final String unit;
  private final String resolution;
  private final Duration cadence;

  Sensors(String property, String model, String unit, String resolution, int cadenceMinutes) {
    this.property = property;
    this.model = model;
    this.unit = unit;
    this.resolution = resolution;
    this.cadence = Duration.ofMinutes(cadenceMinutes);
  }

  Duration cadence() {
    return cadence;
  }

  /** A sensor that anybody may see. */
  Channel open(String name, String description, Shape shape) {
    return channel(name, description, Optional.empty(), true, shape);
  }

  /** A sensor that anybody may see, of a place that is not the gateway's. */
  Channel open(String name, String description, Spot feature, Shape shape) {
    return channel(name, description, Optional.of(feature), true, shape);
  }

  /** A sensor of somebody's home, or of no interest outside. */
  Channel closed(String name, String description, Shape shape) {
    return channel(name, description, Optional.empty(), false, shape);
  }

  private Channel channel(
      String name, String description, Optional<Spot> feature, boolean open, Shape shape) {
    return new Channel(
        name, description, property, model, unit, resolution, cadence, feature, open, shape);
  }
}
