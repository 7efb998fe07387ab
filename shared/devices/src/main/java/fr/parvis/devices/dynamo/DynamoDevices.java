package fr.parvis.devices.dynamo;

import fr.parvis.devices.Device;
import fr.parvis.devices.Devices;
import fr.parvis.devices.NewDevice;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Page;
import fr.parvis.dynamo.IndexList;
import fr.parvis.dynamo.Items;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Devices in a table; docs/data.md has a row for each method. */
public final class DynamoDevices implements Devices {

  private static final IndexList<Device> OF_COMMUNE =
      new IndexList<>(DeviceSchema.BY_COMMUNE, Device::thing, true);

  private final Items<Device> items;

  /**
   * @param client of the deployment's region
   * @param table name of the devices' table
   */
  public DynamoDevices(DynamoDbClient client, String table) {
    this.items = new Items<>(client, table, DeviceSchema.SCHEMA);
  }

  @Override
  public Optional<Device> find(String thing) {
    return items.find(DeviceSchema.key(thing));
  }

  @Override
  public Page<Device> list(String jurisdiction, int limit, Optional<String> cursor) {
    if (cursor.filter(position -> !NewDevice.isThing(position)).isPresent()) {
      throw Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
    }
    return OF_COMMUNE.page(items.table(), List.of(jurisdiction), limit, cursor);
  }

  @Override
  public void add(Device device) {
    items.add(device);
  }

  @Override
  public void replace(Device device) {
    items.replace(device, device.version() - 1);
  }
}
