package fr.parvis.devices.dynamo;

import fr.parvis.devices.Device;
import fr.parvis.devices.Device.State;
import fr.parvis.dynamo.ItemSchema;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A device's item: {@code DEVICE#<thing>}. The names are stored: changing one is a migration. */
final class DeviceSchema {

  /** Index of a commune's devices by name. */
  static final String BY_COMMUNE = "byCommune";

  static final TableSchema<Device> SCHEMA =
      ItemSchema.of(Device.class, Draft.class, Draft::new, Draft::device)
          .key(device -> key(device.thing()))
          .index(
              BY_COMMUNE,
              device -> Optional.of(device.jurisdiction()),
              device -> Optional.of(device.thing()))
          .attribute(String.class, "thing", Device::thing, (d, v) -> d.thing = v)
          .attribute(
              String.class, "jurisdiction", Device::jurisdiction, (d, v) -> d.jurisdiction = v)
          .attribute(String.class, "name", Device::name, (d, v) -> d.name = v)
          .attribute(String.class, "state", DeviceSchema::state, (d, v) -> d.state = v)
          .attribute(
              String.class, "certificateId", Device::certificateId, (d, v) -> d.certificateId = v)
          .attribute(
              Instant.class,
              "certificateEndsAt",
              Device::certificateEndsAt,
              (d, v) -> d.certificateEndsAt = v)
          .attribute(Instant.class, "addedAt", Device::addedAt, (d, v) -> d.addedAt = v)
          .attribute(Boolean.class, "connected", Device::connected, (d, v) -> d.connected = v)
          .attribute(
              Instant.class, "lastSeenAt", DeviceSchema::lastSeenAt, (d, v) -> d.lastSeenAt = v)
          .attribute(Long.class, ItemSchema.VERSION, Device::version, (d, v) -> d.version = v)
          .build();

  private DeviceSchema() {}

  static String key(String thing) {
    return "DEVICE#" + thing;
  }

  private static String state(Device device) {
    return device.state().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant lastSeenAt(Device device) {
    return device.lastSeenAt().orElse(null);
  }

  /** Filled attribute by attribute while an item is read. */
  private static final class Draft {
    private @Nullable String thing;
    private @Nullable String jurisdiction;
    private @Nullable String name;
    private @Nullable String state;
    private @Nullable String certificateId;
    private @Nullable Instant certificateEndsAt;
    private @Nullable Instant addedAt;
    private boolean connected;
    private @Nullable Instant lastSeenAt;
    private long version;

    Device device() {
      return new Device(
          Objects.requireNonNull(thing),
          Objects.requireNonNull(jurisdiction),
          Objects.requireNonNull(name),
          State.valueOf(Objects.requireNonNull(state).toUpperCase(Locale.ROOT)),
          Objects.requireNonNull(certificateId),
          Objects.requireNonNull(certificateEndsAt),
          Objects.requireNonNull(addedAt),
          connected,
          Optional.ofNullable(lastSeenAt),
          version);
    }
  }
}
