package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
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
    var added = staff.add(thing);
    MqttDevice.of(parvis, thing, added).connect().close();
    cutOff(MqttDevice.with(parvis, thing, MqttDevice.empty(), added.get("caPem").asText()));
  }

  @Test
  void connection_isRefused_withACertificateOfAnotherAuthority(@TempDir Path folder) {
    var added = staff.add(thing);
    MqttDevice.of(parvis, thing, added).connect().close();
    var strange = selfSigned(folder, thing);
    cutOff(MqttDevice.with(parvis, thing, strange, added.get("caPem").asText()));
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
    var topic = "dt/parvis/" + other + "/senml";
    staff.register(other, "volume water-volume m3");
    try (var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect();
        var owner = MqttDevice.of(parvis, other, staff.add(other)).connect();
        var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"))) {
      assertThatThrownBy(() -> device.publish(topic, volume(1)))
          .isInstanceOfAny(MqttSessionExpiredException.class, MqttClientStateException.class);
      owner.publish(topic, volume(2));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(stored.values(other + "/volume").values()).containsExactly(2.0));
    }
  }

  private static byte[] volume(int value) {
    return "[{\"n\":\"volume\",\"u\":\"m3\",\"v\":%d}]".formatted(value).getBytes(UTF_8);
  }

  /** By the broker's own word: TLS had nothing against it. */
  private static void refused(MqttDevice device) {
    assertThatThrownBy(device::connect).isInstanceOf(Mqtt5ConnAckException.class);
  }

  /** By TLS, before MQTT had a say. */
  private static void cutOff(MqttDevice device) {
    assertThatThrownBy(device::connect)
        .isInstanceOfAny(ConnectionClosedException.class, ConnectionFailedException.class);
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
