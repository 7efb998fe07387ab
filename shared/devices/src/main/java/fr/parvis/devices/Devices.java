package fr.parvis.devices;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.Optional;

/** Where devices are kept. */
public interface Devices {

  /** The device of a name, as the last write left it. */
  Optional<Device> find(String thing);

  /**
   * The device of a name.
   *
   * @throws NotFound when there is none
   */
  default Device get(String thing) {
    return find(thing).orElseThrow(() -> new NotFound("There is no such device"));
  }

  /**
   * Devices of a commune by name, those that were revoked too.
   *
   * @param jurisdiction INSEE code
   * @param cursor {@link Page#next} of the page before
   * @throws Invalid for a cursor that is none
   */
  Page<Device> list(String jurisdiction, int limit, Optional<String> cursor);

  /**
   * Adds a device.
   *
   * @throws Conflict when its name is taken
   */
  void add(Device device);

  /**
   * Replaces the version before this one.
   *
   * @throws Stale when it is not the present one
   */
  void replace(Device device);
}
