package fr.parvis.devices;

import static fr.parvis.devices.Samples.NOON;
import static fr.parvis.devices.Samples.device;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecordPresenceTest {

  private final InMemoryDevices devices = new InMemoryDevices();
  private final RecordPresence recordPresence = new RecordPresence(devices);

  @BeforeEach
  void add() {
    devices.add(device("meter-1"));
  }

  @Test
  void run_notesWhenTheDeviceCameAndWent() {
    recordPresence.run("meter-1", true, NOON);
    expect(true, NOON, 2);
    recordPresence.run("meter-1", false, NOON.plusSeconds(5));
    expect(false, NOON.plusSeconds(5), 3);
  }

  @Test
  void run_writesNothing_forARepeatOrAnOlderEvent() {
    recordPresence.run("meter-1", false, NOON);
    recordPresence.run("meter-1", false, NOON);
    recordPresence.run("meter-1", true, NOON.minusMillis(1));
    expect(false, NOON, 2);
  }

  @Test
  void run_endsConnected_whenASecondSessionEndedTheFirst_inEitherOrder() {
    recordPresence.run("meter-1", true, NOON);
    recordPresence.run("meter-1", false, NOON);
    expect(true, NOON, 2);
    devices.add(device("meter-2"));
    recordPresence.run("meter-2", false, NOON);
    recordPresence.run("meter-2", true, NOON);
    assertThat(devices.get("meter-2").connected()).isTrue();
  }

  @Test
  void run_passesOver_whatIsNoDevice() {
    recordPresence.run("mosquitto", true, NOON);
    assertThat(devices.find("mosquitto")).isEmpty();
  }

  @Test
  void run_holds_whenTheDeviceIsRevokedMeanwhile() {
    var racing = Racing.before(devices, () -> devices.replace(device("meter-1").revoked()));
    new RecordPresence(racing).run("meter-1", true, NOON);
    assertThat(devices.get("meter-1")).isEqualTo(device("meter-1").revoked().seen(true, NOON));
  }

  private void expect(boolean connected, Instant at, long version) {
    var kept = devices.get("meter-1");
    assertThat(kept.connected()).isEqualTo(connected);
    assertThat(kept.lastSeenAt()).isEqualTo(Optional.of(at));
    assertThat(kept.version()).isEqualTo(version);
  }
}
