package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import fr.parvis.senml.SenmlWriter;
import fr.parvis.senml.SenmlWriter.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a device's own certificate to a reading that everybody may read. */
class SensorJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static StoredReadings stored;

  private final SensorStaff staff = new SensorStaff(parvis);
  private final String thing = "essai-" + UUID.randomUUID().toString().substring(0, 8);
  private final long now = InstantSource.system().instant().getEpochSecond();

  @BeforeAll
  static void openStores() {
    stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"));
  }

  @AfterAll
  static void closeStores() {
    stored.close();
  }

  @Test
  void readings_areKept_inEitherFormAndByEitherTopic() {
    staff.register(thing, "volume water-volume m3");
    var writer = new SenmlWriter(thing + ":");
    try (var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect()) {
      device.publish("dt/parvis/" + thing + "/senml", writer.json(volume(1.5, 40)));
      device.publish("dt/parvis/" + thing + "/senml-cbor", writer.cbor(volume(2.5, 30)));
      var basic = "$aws/rules/%s/dt/parvis/" + thing + "/%s";
      device.publish(basic.formatted("parvis_senml", "senml"), writer.json(volume(3.5, 20)));
      device.publish(
          basic.formatted("parvis_senml_cbor", "senml-cbor"), writer.cbor(volume(4.5, 10)));
      device.publish("dt/parvis/" + thing + "/senml", writer.json(volume(1.5, 40)));
    }
    soon(() ->
        assertThat(stored.values(thing + "/volume"))
            .containsExactly(
                entry(now - 40, 1.5),
                entry(now - 30, 2.5),
                entry(now - 20, 3.5),
                entry(now - 10, 4.5)));
  }

  /** What everybody may read, as a page does. */
  @Test
  void readings_areShownToEverybody_whenTheirSeriesIsOpen() {
    staff.register(thing, "volume water-flow m3/s");
    try (var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect()) {
      var flow = List.of(new Reading("volume", "m3/s", 0.25, now));
      device.publish("dt/parvis/" + thing + "/senml", new SenmlWriter("").json(flow));
    }
    var path =
        "/api/public/observations?series=%s/volume&from=%s&to=%s"
            .formatted(thing, Instant.ofEpochSecond(now - 60), Instant.ofEpochSecond(now + 60));
    soon(() -> {
      var points = new Visitor(parvis.site()).get(path).expect(200).json().get("points");
      assertThat(points.findValuesAsText("value")).containsExactly("0.25");
    });
  }

  @Test
  void readings_areKept_ofADeviceThatSpeaksMqtt3() {
    staff.register(thing, "volume water-volume m3");
    var device = MqttDevice.old(parvis, thing, staff.add(thing));
    device.connect();
    device
        .publishWith()
        .topic("dt/parvis/" + thing + "/senml")
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(new SenmlWriter("").json(volume(6, 5)))
        .send();
    device.disconnect();
    soon(() -> assertThat(stored.values(thing + "/volume")).containsExactly(entry(now - 5, 6.0)));
  }

  @Test
  void units_areConverted_whereTheyMeasureTheSame() {
    staff.register(thing, "volume water-volume m3");
    try (var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect()) {
      var litres = List.of(new Reading("volume", "l", 1500, now));
      device.publish("dt/parvis/" + thing + "/senml", new SenmlWriter("").json(litres));
    }
    soon(() -> assertThat(stored.values(thing + "/volume")).containsExactly(entry(now, 1.5)));
  }

  @Test
  void poison_waitsWithItsReason_andTheRestIsKept() {
    staff.register(thing, "volume water-volume m3");
    try (var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect()) {
      device.publish(
          "dt/parvis/" + thing + "/senml",
          """
          [{"bt": %d, "n": "volume", "u": "m3", "v": 7}, {"n": "volume", "u": "m3", "v": 8, "t": 7200},
           {"n": "volume", "u": "m3", "v": NaN, "t": 1}, {"n": "volume", "u": "W", "v": 9, "t": 2}]
          """
              .formatted(now - 100)
              .getBytes(UTF_8));
      device.publish("dt/parvis/" + thing + "/senml-cbor", new byte[] {-1, 0, 1});
    }
    soon(() -> {
      assertThat(stored.values(thing + "/volume")).containsExactly(entry(now - 100, 7.0));
      for (var reason : List.of("future", "not-a-number", "wrong-unit", "unreadable")) {
        assertThat(staff.quarantined(thing, reason)).as(reason).hasSize(1);
      }
    });
  }

  @Test
  void unknownSeries_areKept_onceSomebodyRegisteredThemAndReplays() {
    try (var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect()) {
      device.publish(
          "dt/parvis/" + thing + "/senml", new SenmlWriter(thing + "/").json(volume(12, 5)));
    }
    soon(() -> assertThat(staff.quarantined(thing, "unknown-series")).hasSize(1));
    staff.register(thing, "volume water-volume m3");
    var waiting = staff.quarantined(thing, "unknown-series").iterator().next();
    assertThat(staff.replay(waiting)).isEqualTo(1);
    assertThat(stored.values(thing + "/volume")).containsExactly(entry(now - 5, 12.0));
    assertThat(staff.quarantined(thing, "unknown-series")).isEmpty();
  }

  @Test
  void presence_isSeen() {
    var added = staff.add(thing);
    var device = MqttDevice.of(parvis, thing, added).connect();
    soon(() -> assertThat(staff.device(thing).path("connected").asBoolean()).isTrue());
    assertThat(staff.device(thing).path("lastSeenAt").asText()).isNotEmpty();
    device.close();
    soon(() -> assertThat(staff.device(thing).path("connected").asBoolean()).isFalse());
  }

  @Test
  void lastWill_isTakenIn_whenADeviceIsGone() {
    staff.register(thing, "volume water-volume m3");
    var device = MqttDevice.of(parvis, thing, staff.add(thing));
    device.connect("dt/parvis/" + thing + "/senml", new SenmlWriter("").json(volume(3, 5)));
    soon(() -> assertThat(staff.device(thing).path("connected").asBoolean()).isTrue());
    device.leaveWithWill();
    soon(() -> {
      assertThat(stored.values(thing + "/volume")).containsExactly(entry(now - 5, 3.0));
      assertThat(staff.device(thing).path("connected").asBoolean()).isFalse();
    });
  }

  private List<Reading> volume(double value, int secondsAgo) {
    return List.of(new Reading("volume", "m3", value, now - secondsAgo));
  }

  private static void soon(ThrowingRunnable expected) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(expected);
  }
}
