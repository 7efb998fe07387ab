package fr.parvis.simulator.town;

import static fr.parvis.simulator.town.Sensors.ELECTRICITY_METER;
import static fr.parvis.simulator.town.Sensors.HEAT_METER;
import static fr.parvis.simulator.town.Sensors.POWER;
import static fr.parvis.simulator.town.Sensors.ROOM;
import static fr.parvis.simulator.town.Valmerle.ZONE;

import fr.parvis.simulator.gateway.Form;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.shape.Chance;
import fr.parvis.simulator.shape.Habit;
import fr.parvis.simulator.shape.Usage;
import fr.parvis.simulator.shape.Weather;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The town's buildings: the power and the heat that they use, and how warm they are. */
final class Buildings {

  private static final int SECONDS_AN_HOUR = 3_600;

  /** Above it nobody heats (base of the degree days that France uses). */
  private static final double HEATED_BELOW = 18;

  private final Places places;
  private final Chance chance;
  private final Weather weather;

  Buildings(Places places, Chance chance, Weather weather) {
    this.places = places;
    this.chance = chance.of("buildings");
    this.weather = weather;
  }

  List<Gateway> gateways() {
    return List.of(
        building("mairie", "Mairie", "Place du Parvis", Habit.OFFICES, 310, 42),
        building(
            "ecole-jules-ferry",
            "École Jules Ferry",
            "Boulevard Jules Ferry",
            Habit.SCHOOL,
            260,
            66),
        building("gymnase", "Gymnase du Stade", "Rue du Stade", Habit.SPORT, 180, 38));
  }

  /**
   * A building.
   *
   * @param energy kilowatt-hours of electricity on a weekday
   * @param heat kilowatt-hours of heat for each degree and day that it is colder outside than 18
   */
  private Gateway building(
      String thing, String name, String street, Habit habit, double energy, double heat) {
    var own = chance.of(thing);
    var electricity = new Usage(energy, habit, Buildings::season, own.of("electricity"), ZONE);
    var heating = new Usage(heat, habit, this::cold, own.of("heat"), ZONE);
    return new Gateway(
        thing,
        name,
        "Énergie et température du bâtiment",
        places.street(street),
        Form.JSON,
        POWER.cadence(),
        List.of(
            ELECTRICITY_METER.open("electricite", "Électricité, " + name, electricity::total),
            POWER.open(
                "puissance",
                "Puissance électrique, " + name,
                millis -> electricity.rate(millis) * SECONDS_AN_HOUR),
            HEAT_METER.open("chaleur", "Chauffage, " + name, heating::total),
            ROOM.open(
                "temperature",
                "Température intérieure, " + name,
                millis -> room(own, electricity, energy, millis))));
  }

  /** Warm when people are in, a little cooler at night, hot when it is hot outside. */
  private double room(Chance own, Usage presence, double energy, long millis) {
    var used = presence.during(Duration.ofHours(2), millis) / energy;
    var outside = Math.max(0, weather.temperature(millis) - 19) * 0.5;
    var wander = 0.5 * own.of("room").wander(millis, Duration.ofHours(3).toMillis());
    return 17.8 + Math.min(2.4, 16 * used) + outside + wander;
  }

  private double cold(LocalDate date) {
    return Math.max(0, HEATED_BELOW - weather.mean(date));
  }

  /** Lamps burn longer in winter. */
  private static double season(LocalDate date) {
    return 1 + 0.18 * StrictMath.cos(2 * StrictMath.PI * (date.getDayOfYear() - 10) / 365.25);
  }
}
