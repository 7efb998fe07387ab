package fr.parvis.devices;

import fr.parvis.domain.Page;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A store in which something happens around the first write. */
final class Racing implements Devices {

  private final Devices kept;
  private final BiConsumer<Devices, Device> firstAdd;
  private final BiConsumer<Devices, Device> firstReplace;
  private boolean happened;

  private Racing(
      Devices kept,
      BiConsumer<Devices, Device> firstAdd,
      BiConsumer<Devices, Device> firstReplace) {
    this.kept = kept;
    this.firstAdd = firstAdd;
    this.firstReplace = firstReplace;
  }

  /** Another request does something just before the first write. */
  static Racing before(Devices kept, Runnable other) {
    return new Racing(
        kept,
        (devices, device) -> {
          other.run();
          devices.add(device);
        },
        (devices, device) -> {
          other.run();
          devices.replace(device);
        });
  }

  /** The answer to the first write is lost, so the client writes again. */
  static Racing losingItsFirstAnswer(Devices kept) {
    return new Racing(
        kept,
        (devices, device) -> {
          devices.add(device);
          devices.add(device);
        },
        (devices, device) -> {
          devices.replace(device);
          devices.replace(device);
        });
  }

  @Override
  public Optional<Device> find(String thing) {
    return kept.find(thing);
  }

  @Override
  public Page<Device> list(String jurisdiction, int limit, Optional<String> cursor) {
    return kept.list(jurisdiction, limit, cursor);
  }

  @Override
  public void add(Device device) {
    if (isFirst()) {
      firstAdd.accept(kept, device);
    } else {
      kept.add(device);
    }
  }

  @Override
  public void replace(Device device) {
    if (isFirst()) {
      firstReplace.accept(kept, device);
    } else {
      kept.replace(device);
    }
  }

  private boolean isFirst() {
    var first = !happened;
    happened = true;
    return first;
  }
}
