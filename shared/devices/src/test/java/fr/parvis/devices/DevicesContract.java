package fr.parvis.devices;

import static fr.parvis.devices.Samples.NOON;
import static fr.parvis.devices.Samples.device;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of devices keeps. */
public interface DevicesContract {

  /** An empty store that nobody else uses. */
  Devices devices();

  @Test
  default void find_givesTheDeviceAsAdded() {
    var devices = devices();
    devices.add(device("meter-1"));
    assertThat(devices.find("meter-1")).contains(device("meter-1"));
    assertThat(devices.find("meter-2")).isEmpty();
    assertThatThrownBy(() -> devices.get("meter-2")).isInstanceOf(NotFound.class);
  }

  @Test
  default void find_givesTheDeviceAsReplaced() {
    var devices = devices();
    devices.add(device("meter-1"));
    var seen = device("meter-1").seen(true, NOON.plusSeconds(60));
    devices.replace(seen);
    assertThat(devices.find("meter-1")).contains(seen);
    devices.replace(seen.revoked());
    assertThat(devices.find("meter-1")).contains(seen.revoked());
  }

  @Test
  default void add_throwsConflict_whenTheNameIsTaken() {
    var devices = devices();
    devices.add(device("meter-1"));
    var other = device("meter-1").seen(true, NOON);
    assertThatThrownBy(() -> devices.add(other)).isInstanceOf(Conflict.class);
    assertThat(devices.find("meter-1")).contains(device("meter-1"));
  }

  @Test
  default void replace_throwsStale_whenChangedSinceRead() {
    var devices = devices();
    var revoked = device("meter-1").revoked();
    assertThatThrownBy(() -> devices.replace(revoked)).isInstanceOf(Stale.class);
    devices.add(device("meter-1"));
    devices.replace(revoked);
    assertThatThrownBy(() -> devices.replace(revoked)).isInstanceOf(Stale.class);
  }

  @Test
  default void list_givesDevicesOfTheCommune_byName_pageByPage() {
    var devices = devices();
    List.of("meter-3", "Meter-1", "meter-10", "meter-2").forEach(t -> devices.add(device(t)));
    var elsewhere = new NewDevice("meter-0", "37998", "Ailleurs");
    devices.add(Device.added(elsewhere, Samples.credentials("c"), NOON));

    var first = devices.list("37999", 3, Optional.empty());
    assertThat(names(first)).containsExactly("Meter-1", "meter-10", "meter-2");
    var second = devices.list("37999", 3, first.next());
    assertThat(names(second)).containsExactly("meter-3");
    assertThat(second.next()).isEmpty();
    assertThat(devices.list("37999", 4, Optional.empty()).next()).isEmpty();
    assertThat(devices.list("37001", 3, Optional.empty()).items()).isEmpty();
  }

  @Test
  default void list_refusesACursorThatIsNone() {
    assertThatThrownBy(() -> devices().list("37999", 3, Optional.of("no thing")))
        .isInstanceOf(Invalid.class);
  }

  private static List<String> names(Page<Device> page) {
    return page.items().stream().map(Device::thing).toList();
  }
}
