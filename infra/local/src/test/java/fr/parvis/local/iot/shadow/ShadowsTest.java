package fr.parvis.local.iot.shadow;

import static fr.parvis.local.iot.shadow.ShadowDevice.json;
import static fr.parvis.local.iot.shadow.ShadowDevice.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import fr.parvis.local.iot.Publication;
import fr.parvis.local.iot.TestIotCore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a device and its shadow say to each other. */
class ShadowsTest {
  @TempDir static Path folder;
  private static TestIotCore iot;

  private ShadowDevice device;

  @BeforeAll
  static void start() {
    iot = new TestIotCore(folder);
  }

  @AfterAll
  static void stop() {
    iot.close();
  }

  @BeforeEach
  void connect() throws Exception {
    device = new ShadowDevice(iot);
  }

  @AfterEach
  void disconnect() {
    device.close();
  }

  @Test
  void update_isAccepted_withTimestampsVersionAndToken_andTellsWhatDiffers() throws Exception {
    device.ask(
        "update", "{'state': {'desired': {'dim': 40, 'at': {'h': 22}}}, 'clientToken': 'night'}");

    var accepted = device.hear("update/accepted");
    assertThat(accepted.at("/state")).isEqualTo(json("{'desired': {'dim': 40, 'at': {'h': 22}}}"));
    var stamp = accepted.at("/metadata/desired/at/h/timestamp");
    assertThat(stamp.isIntegralNumber()).isTrue();
    assertThat(Instant.ofEpochSecond(stamp.asLong()))
        .isCloseTo(InstantSource.system().instant(), within(1, ChronoUnit.MINUTES));
    assertThat(accepted.at("/metadata/desired/dim/timestamp")).isEqualTo(stamp);
    assertThat(accepted.path("timestamp")).isEqualTo(stamp);
    assertThat(accepted.path("version").asLong()).isEqualTo(1);
    assertThat(accepted.path("clientToken").asText()).isEqualTo("night");

    var delta = device.hear("update/delta");
    assertThat(delta.path("state")).isEqualTo(json("{'dim': 40, 'at': {'h': 22}}"));
    assertThat(delta.at("/metadata/at/h/timestamp")).isEqualTo(stamp);
    assertThat(delta.path("version").asLong()).isEqualTo(1);
    assertThat(delta.path("clientToken").asText()).isEqualTo("night");

    var documents = device.hear("update/documents");
    assertThat(documents.at("/previous/state")).isEqualTo(json("{}"));
    assertThat(documents.at("/current/state/desired/dim").asInt()).isEqualTo(40);
    assertThat(documents.at("/current/version").asLong()).isEqualTo(1);
    assertThat(documents.at("/current/metadata/desired/dim/timestamp")).isEqualTo(stamp);
  }

  @Test
  void delta_isWhatIsDesiredAndNotReported_andNothingOnceTheDeviceFollowed() throws Exception {
    device.change("{'desired': {'on': true, 'plan': [18, 6], 'at': {'h': 22, 'm': 0}}}");

    device.ask(
        "update", state("{'reported': {'on': true, 'plan': [6, 18], 'at': {'h': 22}, 'x': 1}}"));
    device.hear("update/accepted");
    assertThat(device.hear("update/delta").path("state"))
        .isEqualTo(json("{'plan': [18, 6], 'at': {'m': 0}}"));
    device.hear("update/documents");

    device.ask("update", state("{'reported': {'plan': [18, 6], 'at': {'m': 0}}}"));
    device.hear("update/accepted");
    assertThat(device.hear("update/documents").at("/current/version").asLong())
        .as("the documents follow the acceptance: there is no delta between them")
        .isEqualTo(3);
  }

  @Test
  void get_givesTheWholeShadow_withItsDelta() throws Exception {
    device.change("{'desired': {'on': true}, 'reported': {'on': false, 'w': 40}}");

    device.ask("get", "{'clientToken': 'now'}");

    var got = device.hearFrom("get/accepted");
    assertThat(got.path("state"))
        .isEqualTo(
            json(
                """
                {'desired': {'on': true}, 'reported': {'on': false, 'w': 40}, 'delta': {'on': true}}
                """));
    assertThat(got.at("/metadata/reported/w/timestamp").isIntegralNumber()).isTrue();
    assertThat(got.path("version").asLong()).isEqualTo(1);
    assertThat(got.path("clientToken").asText()).isEqualTo("now");
  }

  @Test
  void null_forgetsAKeyOrAWholeSection() throws Exception {
    device.change(
        "{'desired': {'on': true, 'dim': 40}, 'reported': {'on': true, 'at': {'h': 1, 'm': 2}}}");
    device.change("{'desired': {'on': null}, 'reported': {'at': {'m': null}}}");
    device.ask("get", "");
    var got = device.hearFrom("get/accepted");
    assertThat(got.at("/state/desired")).isEqualTo(json("{'dim': 40}"));
    assertThat(got.at("/state/reported")).isEqualTo(json("{'on': true, 'at': {'h': 1}}"));
    assertThat(got.at("/metadata/desired").has("on")).isFalse();

    device.change("{'desired': null}");
    device.ask("get", "");
    assertThat(device.hearFrom("get/accepted").path("state"))
        .isEqualTo(json("{'reported': {'on': true, 'at': {'h': 1}}}"));
  }

  @Test
  void delete_leavesNothingButTheVersion() throws Exception {
    device.change("{'reported': {'on': true}}");

    device.ask("delete", "");

    var deleted = device.hearFrom("delete/accepted");
    assertThat(deleted.path("version").asLong()).isEqualTo(1);
    assertThat(deleted.has("state")).isFalse();
    device.ask("get", "");
    assertThat(device.hear("get/rejected").path("code").asInt()).isEqualTo(404);
    device.ask("delete", "");
    assertThat(device.hear("delete/rejected").path("message").asText())
        .isEqualTo("No shadow exists with name: '%s'".formatted(device.thing));
    device.ask("update", state("{'reported': {'on': true}}"));
    assertThat(device.hear("update/accepted").path("version").asLong()).isGreaterThan(1);
  }

  @Test
  void rules_areToldOfTheRequestAndOfEachAnswer() throws Exception {
    device.change("{'desired': {'on': true}}");
    await()
        .untilAsserted(() ->
            assertThat(iot.published)
                .filteredOn(publication -> publication.topic().startsWith(device.shadow))
                .extracting(p -> p.topic().substring(device.shadow.length()) + " " + p.clientId())
                .containsExactly(
                    "update " + device.thing,
                    "update/accepted " + Publication.AWS,
                    "update/delta " + Publication.AWS,
                    "update/documents " + Publication.AWS));
  }
}
