package fr.parvis.simulator;

import fr.parvis.simulator.gateway.Faults;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.gateway.Transmission;
import fr.parvis.simulator.shape.Chance;
import fr.parvis.simulator.town.Places;
import fr.parvis.simulator.town.Valmerle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The demo town of a seed, and what comes out of it. */
public record Town(Chance chance, List<Gateway> fleet, Faults faults) {

  /** A Thursday. */
  public static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");

  public static Town of(long seed) {
    var chance = new Chance(seed);
    var map = Path.of(System.getProperty("parvis.root"), "infra/demo/site/territoire");
    var fleet = new Valmerle(new Places(map, "37999"), chance).gateways();
    return new Town(chance, fleet, new Faults(fleet, chance));
  }

  public Gateway gateway(String thing) {
    return fleet.stream().filter(g -> g.thing().equals(thing)).findFirst().orElseThrow();
  }

  public Transmission transmission(Gateway gateway) {
    return new Transmission(gateway, faults, chance);
  }
}
