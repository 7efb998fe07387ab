package fr.parvis.devices;

import fr.parvis.domain.Stale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of a device that hold whatever else changed meanwhile, so a lost race is run again. */
final class Changes {

  /** A device has one session and one list: more writers at once than this do not happen. */
  private static final int TRIES = 5;

  private final Devices devices;

  Changes(Devices devices) {
    this.devices = devices;
  }

  /**
   * The device as it is kept afterwards; nothing is written when the change gives it back as it
   * was.
   *
   * @throws Stale when it kept changing meanwhile
   */
  Optional<Device> apply(String thing, UnaryOperator<Device> change) {
    return Stale.again(TRIES, () -> devices.find(thing).map(before -> applied(before, change)));
  }

  private Device applied(Device before, UnaryOperator<Device> change) {
    var after = change.apply(before);
    if (!after.equals(before)) {
      devices.replace(after);
    }
    return after;
  }
}
