package fr.parvis.devices;

import static fr.parvis.devices.Samples.NOON;
import static fr.parvis.devices.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.devices.Device.State;
import fr.parvis.devices.InMemoryAuthority.Status;
import fr.parvis.domain.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevokeDeviceTest {

  private final InMemoryDevices devices = new InMemoryDevices();
  private final InMemoryAuthority authority = new InMemoryAuthority();

  @BeforeEach
  void add() {
    new AddDevice(devices, authority, () -> NOON).run(request("meter-1"));
  }

  @Test
  void run_endsTheCertificate_andSaysSoInTheList() {
    var revoked = new RevokeDevice(devices, authority).run("meter-1");
    assertThat(revoked.state()).isEqualTo(State.REVOKED);
    assertThat(devices.find("meter-1")).contains(revoked);
    assertThat(authority.certificates()).containsEntry("meter-1#1", Status.REVOKED);
  }

  @Test
  void run_endsCertificatesToo_thatTheDeviceFetchedItself() {
    var fetched = authority.issue("meter-1").certificateId();
    authority.activate(fetched);
    new RevokeDevice(devices, authority).run("meter-1");
    assertThat(authority.certificates()).doesNotContainValue(Status.ACTIVE);
  }

  @Test
  void run_changesNothing_whenDoneAgain() {
    var revokeDevice = new RevokeDevice(devices, authority);
    var revoked = revokeDevice.run("meter-1");
    assertThat(revokeDevice.run("meter-1")).isEqualTo(revoked);
  }

  @Test
  void run_holds_whenTheDeviceGoesMeanwhile() {
    var racing =
        Racing.before(
            devices, () -> new RecordPresence(devices).run("meter-1", true, NOON.plusSeconds(1)));
    var revoked = new RevokeDevice(racing, authority).run("meter-1");
    assertThat(revoked.state()).isEqualTo(State.REVOKED);
    assertThat(revoked.lastSeenAt()).contains(NOON.plusSeconds(1));
  }

  @Test
  void run_throwsNotFound_forAnUnknownDevice() {
    assertThatThrownBy(() -> new RevokeDevice(devices, authority).run("meter-2"))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void run_mends_whateverAStopLeftHalfDone(int steps) {
    var faulty = new Faulty(devices, authority, steps);
    assertThatThrownBy(() -> new RevokeDevice(faulty, faulty).run("meter-1"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(devices.get("meter-1").state()).isEqualTo(State.ACTIVE);
    new RevokeDevice(devices, authority).run("meter-1");
    assertThat(devices.get("meter-1").state()).isEqualTo(State.REVOKED);
    assertThat(authority.certificates()).containsEntry("meter-1#1", Status.REVOKED);
  }
}
