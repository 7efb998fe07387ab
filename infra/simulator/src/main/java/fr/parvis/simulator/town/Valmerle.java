package fr.parvis.simulator.town;

import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.shape.Chance;
import fr.parvis.simulator.shape.Weather;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gateways of Valmerle: some of each kind that a town has, and as many more of water meters as
 * one wants, for load.
 */
public final class Valmerle {

  /** The time that its people live by. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final Places places;
  private final Chance chance;

  /** The town, as a seed makes it. */
  public Valmerle(Places places, Chance chance) {
    this.places = places;
    this.chance = chance;
  }

  /** The gateways that the demo shows. */
  public List<Gateway> gateways() {
    var weather = new Weather(chance, ZONE);
    var streets = new Streets(places, chance, weather);
    return Stream.of(
            new Waters(places, chance).gateways(),
            new Buildings(places, chance, weather).gateways(),
            streets.gateways(),
            new Skies(places, chance, weather).gateways())
        .flatMap(List::stream)
        .toList();
  }

  /** So many gateways: those of the demo first, then one of water meters for each street. */
  public List<Gateway> gateways(int count) {
    var gateways = new ArrayList<>(gateways());
    var waters = new Waters(places, chance);
    var streets = places.streets();
    for (var number = 0; gateways.size() < count; number++) {
      gateways.add(waters.homes(streets.get(number % streets.size()), number));
    }
    return List.copyOf(gateways.subList(0, count));
  }
}
