package fr.parvis.local;

import fr.parvis.local.meter.Meter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a territory is started on a laptop.
 *
 * @param root the checkout
 * @param data the folder that keeps the state between starts; without one all state is in memory
 * @param ports where the services listen
 * @param meter what counts the use of the services
 */
public record LaptopSettings(Path root, Optional<Path> data, Ports ports, Meter meter) {

  /** With a meter that begins at nothing. */
  public LaptopSettings(Path root, Optional<Path> data, Ports ports) {
    this(root, data, ports, new Meter());
  }

  /** Nothing is kept and every port is free: for tests. */
  public static LaptopSettings inMemory(Path root) {
    return new LaptopSettings(root, Optional.empty(), Ports.free());
  }
}
