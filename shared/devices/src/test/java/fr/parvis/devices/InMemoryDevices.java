package fr.parvis.devices;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Devices without a table; keeps the same contract as the real store, by the same tests. */
final class InMemoryDevices implements Devices {

  private final ConcurrentSkipListMap<String, Device> devices = new ConcurrentSkipListMap<>();

  @Override
  public Optional<Device> find(String thing) {
    return Optional.ofNullable(devices.get(thing));
  }

  @Override
  public Page<Device> list(String jurisdiction, int limit, Optional<String> cursor) {
    if (cursor.filter(position -> !NewDevice.isThing(position)).isPresent()) {
      throw Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
    }
    var found =
        devices.tailMap(cursor.orElse(""), false).values().stream()
            .filter(device -> device.jurisdiction().equals(jurisdiction))
            .limit(limit + 1L)
            .toList();
    var shown = found.stream().limit(limit).toList();
    var next =
        found.size() > limit ? Optional.of(shown.getLast().thing()) : Optional.<String>empty();
    return new Page<>(shown, next);
  }

  @Override
  public void add(Device device) {
    if (devices.putIfAbsent(device.thing(), device) != null) {
      throw new Conflict("There is already such a Device");
    }
  }

  @Override
  public void replace(Device device) {
    devices.compute(
        device.thing(),
        (thing, present) -> {
          if (present == null || present.version() != device.version() - 1) {
            throw new Stale("The Device was changed since it was read");
          }
          return device;
        });
  }
}
