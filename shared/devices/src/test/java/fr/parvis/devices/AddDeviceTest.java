package fr.parvis.devices;

import static fr.parvis.devices.Samples.NOON;
import static fr.parvis.devices.Samples.device;
import static fr.parvis.devices.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.devices.Device.State;
import fr.parvis.devices.InMemoryAuthority.Status;
import fr.parvis.domain.Conflict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddDeviceTest {

  private final InMemoryDevices devices = new InMemoryDevices();
  private final InMemoryAuthority authority = new InMemoryAuthority();
  private final AddDevice addDevice = new AddDevice(devices, authority, () -> NOON);

  @Test
  void run_keepsTheDevice_andLetsItsCertificateCount() {
    var added = addDevice.run(request("meter-1"));
    assertThat(added.credentials().privateKeyPem()).isNotEmpty();
    assertThat(devices.find("meter-1")).contains(added.device());
    assertThat(added.device().state()).isEqualTo(State.ACTIVE);
    assertThat(authority.certificates()).containsOnly(entry("meter-1#1", Status.ACTIVE));
  }

  @Test
  void run_throwsConflict_withoutIssuing_whenTheDeviceHasKeys() {
    addDevice.run(request("meter-1"));
    assertThatThrownBy(() -> addDevice.run(request("meter-1"))).isInstanceOf(Conflict.class);
    assertThat(authority.certificates()).hasSize(1);
  }

  @Test
  void run_givesNewKeys_onceTheDeviceWasRevoked() {
    addDevice.run(request("meter-1"));
    new RevokeDevice(devices, authority).run("meter-1");
    var again = addDevice.run(request("meter-1"));
    assertThat(devices.get("meter-1")).isEqualTo(again.device());
    assertThat(authority.certificates())
        .containsOnly(entry("meter-1#1", Status.REVOKED), entry("meter-1#2", Status.ACTIVE));
  }

  @Test
  void run_endsItsCertificate_whenAnotherAddedTheDeviceMeanwhile() {
    var raced =
        new AddDevice(
            Racing.before(devices, () -> devices.add(device("meter-1"))), authority, () -> NOON);
    assertThatThrownBy(() -> raced.run(request("meter-1"))).isInstanceOf(Conflict.class);
    assertThat(devices.find("meter-1")).contains(device("meter-1"));
    assertThat(authority.certificates()).containsOnly(entry("meter-1#1", Status.REVOKED));
  }

  @Test
  void run_succeeds_whenTheAnswerToItsWriteWasLost() {
    var added =
        new AddDevice(Racing.losingItsFirstAnswer(devices), authority, () -> NOON)
            .run(request("meter-1"));
    assertThat(devices.find("meter-1")).contains(added.device());
    assertThat(authority.certificates()).containsOnly(entry("meter-1#1", Status.ACTIVE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void run_leavesNothingUsableUnseen_whereverItStops(int steps) {
    var faulty = new Faulty(devices, authority, steps);
    var stopped = new AddDevice(faulty, faulty, () -> NOON);
    assertThatThrownBy(() -> stopped.run(request("meter-1")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(authority.certificates()).doesNotContainValue(Status.ACTIVE);

    devices.find("meter-1").ifPresent(d -> new RevokeDevice(devices, authority).run(d.thing()));
    addDevice.run(request("meter-1"));
    assertThat(authority.certificates())
        .containsEntry(devices.get("meter-1").certificateId(), Status.ACTIVE);
  }

  private static Map.Entry<String, Status> entry(String id, Status status) {
    return Map.entry(id, status);
  }
}
