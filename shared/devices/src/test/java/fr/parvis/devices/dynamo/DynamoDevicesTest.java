package fr.parvis.devices.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.devices.Devices;
import fr.parvis.devices.DevicesContract;
import fr.parvis.devices.Samples;
import fr.parvis.dynamodblocal.LocalTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDevicesTest implements DevicesContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Devices devices() {
    return new DynamoDevices(TABLES.client(), TABLES.create("DevicesTable"));
  }

  /** The names are stored in every deployment: a failure here asks for a migration. */
  @Test
  void storedNames_arePinned() {
    var item = DeviceSchema.SCHEMA.itemToMap(Samples.device("meter-1"), true);
    assertThat(item.keySet())
        .containsExactlyInAnyOrder(
            "pk",
            "byCommunePk",
            "byCommuneSk",
            "thing",
            "jurisdiction",
            "name",
            "state",
            "certificateId",
            "certificateEndsAt",
            "addedAt",
            "connected",
            "version");
    assertThat(item.get("pk").s()).isEqualTo("DEVICE#meter-1");
    assertThat(item.get("byCommunePk").s()).isEqualTo("37999");
    assertThat(item.get("byCommuneSk").s()).isEqualTo("meter-1");
    assertThat(item.get("state").s()).isEqualTo("active");
  }
}
