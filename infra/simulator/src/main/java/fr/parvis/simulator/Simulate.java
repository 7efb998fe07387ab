package fr.parvis.simulator;

import fr.parvis.simulator.device.CannotSimulate;
import fr.parvis.simulator.device.Devices;
import fr.parvis.simulator.device.Keys;
import fr.parvis.simulator.device.Laptop;
import fr.parvis.simulator.device.Operator;
import fr.parvis.simulator.gateway.Gateway;
import fr.parvis.simulator.town.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** {@code ./parvis simulate}: sensors of the demo town, or a file of real readings. */
public final class Simulate {

  /** The commune of the demo town that has the parks. */
  private static final String VALMERLE = "37999";

  private final Options options;
  private final Path data;

  private Simulate(Options options) {
    this.options = options;
    this.data = root().resolve(options.text("--data", ".parvis"));
  }

  /** Takes the options of {@link Options}. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      var options = Options.parse(List.of(arguments));
      if (options.has("--with-parent")) {
        Thread.ofPlatform().daemon().name("parent-watch").start(Simulate::haltWithParent);
      }
      new Simulate(options).run();
    } catch (CannotSimulate e) {
      System.err.println("parvis: " + e.getMessage());
      System.exit(2);
    }
  }

  /** Standard input is a pipe that only the parent holds: its end is the parent's. */
  private static void haltWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever written.
      }
    } catch (IOException e) {
      // A broken pipe is an end too.
    }
    Runtime.getRuntime().halt(0);
  }

  private static Path root() {
    return Path.of(System.getProperty("parvis.root", "")).toAbsolutePath();
  }

  private void run() throws InterruptedException {
    var places = new Places(root().resolve("infra/demo/site/territoire"), VALMERLE);
    var clock = InstantSource.system();
    if (options.has("--replay")) {
      new ReplayRun(options, places, clock).run(this::connect);
    } else {
      new TownRun(options, places, clock, keys()).run(this::connect);
    }
  }

  private Path keys() {
    return data.resolve("simulator");
  }

  private Devices connect(List<Gateway> fleet) {
    var laptop = Laptop.find(data);
    var operator = new Operator(laptop.site(), laptop::token, new Keys(keys()));
    return new Devices(fleet, operator, laptop.broker());
  }
}
