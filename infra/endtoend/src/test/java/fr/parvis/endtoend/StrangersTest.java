package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who may not speak to the broker, and who may not speak for others. */
class StrangersTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private final SensorStaff staff = new SensorStaff(parvis);
  private final String thing = any();

  @Test
  void connection_isRefused_withoutACertificate() {
    var ca = staff.add(thing).get("caPem").asText();
    refused(MqttDevice.with(parvis, thing, MqttDevice.empty(), ca));
  }

  @Test
  void connection_isRefused_withACertificateOfAnotherAuthority(@TempDir Path folder) {
    var ca = staff.add(thing).get("caPem").asText();
    refused(MqttDevice.with(parvis, thing, selfSigned(folder, thing), ca));
  }

  @Test
  void connection_isRefused_underAnotherName() {
    refused(MqttDevice.of(parvis, any(), staff.add(thing)));
  }

  @Test
  void connection_isRefusedAndCut_onceTheCertificateIsRevoked() {
    var added = staff.add(thing);
    try (var device = MqttDevice.of(parvis, thing, added).connect()) {
      staff.revoke(thing);
      await().atMost(Duration.ofSeconds(30)).until(() -> !device.isConnected());
    }
    refused(MqttDevice.of(parvis, thing, added));
  }

  @Test
  void anotherThingsTopic_isRefused() {
    var other = any();
    staff.register(other, "volume water-volume m3");
    try (var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect();
        var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"))) {
      var pack = "[{\"n\":\"volume\",\"u\":\"m3\",\"v\":1}]".getBytes(UTF_8);
      assertThatThrownBy(() -> device.publish("dt/parvis/" + other + "/senml", pack))
          .isInstanceOfAny(Mqtt5MessageException.class, MqttClientStateException.class);
      assertThat(stored.values(other + "/volume")).isEmpty();
    }
  }

  private static void refused(MqttDevice device) {
    try (device) {
      assertThatThrownBy(device::connect).isNotInstanceOf(AssertionError.class);
      assertThat(device.isConnected()).isFalse();
    }
  }

  private static String any() {
    return "essai-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static KeyStore selfSigned(Path folder, String name) {
    var file = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    try {
      var made =
          new ProcessBuilder(
                  keytool,
                  "-genkeypair",
                  "-alias",
                  "device",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=" + name,
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  "secret",
                  "-keystore",
                  file.toString())
              .inheritIO()
              .start()
              .waitFor();
      assertThat(made).isZero();
      var store = KeyStore.getInstance("PKCS12");
      try (var stream = Files.newInputStream(file)) {
        store.load(stream, "secret".toCharArray());
      }
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError("keytool made no keys", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while keytool works", e);
    }
  }
}
