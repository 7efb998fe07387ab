package fr.parvis.lorawan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.parvis.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Uplinks of invented devices, in the forms that servers and makers document: The Things Stack's
 * uplink message, ChirpStack's uplink event, the frames of Adeunis.
 */
class UplinkTest {

  private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
  private static final String THINGS_STACK = "things-stack.json";
  private static final String CHIRPSTACK = "chirpstack.json";

  @Test
  void read_understandsTheThingsStack() {
    var uplink = NetworkServer.THE_THINGS_STACK.read(sample(THINGS_STACK));
    assertThat(uplink.device()).isEqualTo("gymnase-entree");
    assertThat(uplink.model()).isEqualTo("tektelic-motion");
    assertThat(uplink.port()).isEqualTo(102);
    assertThat(HexFormat.of().formatHex(uplink.payload())).isEqualTo("00ca3305000c0000");
    var at = Instant.parse("2026-11-19T12:00:00.310448769Z");
    assertThat(Models.decode(uplink))
        .containsExactly(
            new Measure("battery", "%EL", 80.5, at),
            new Measure("temperature", "Cel", 19, at),
            new Measure("movements", "count", 12, at));
  }

  @Test
  void read_understandsChirpStack_withNumbersAsText() {
    var uplink = NetworkServer.CHIRPSTACK.read(sample(CHIRPSTACK));
    assertThat(uplink.device()).isEqualTo("a84041ffff000002");
    var at = Instant.parse("2026-11-19T12:00:00.310512Z");
    assertThat(Models.decode(uplink))
        .containsExactly(
            new Measure("battery", "V", 3.287, at),
            new Measure("soil-temperature", "Cel", 9.75, at),
            new Measure("soil-moisture", "%", 27.4, at),
            new Measure("soil-conductivity", "S/m", 0.004, at));
  }

  @Test
  void read_prefersTheModelOfTheRepositoryOfDevices() {
    var body =
        """
        {"end_device_ids":{"device_id":"a","application_ids":{"application_id":"x"}},
         "uplink_message":{"received_at":"2026-11-19T12:00:00Z","frm_payload":"akAAzC8DLA==",
          "version_ids":{"brand_id":"adeunis","model_id":"comfort-co2"}}}
        """;
    assertThat(Models.decode(NetworkServer.THE_THINGS_STACK.read(body)))
        .containsExactly(
            new Measure("temperature", "Cel", 20.4, NOON),
            new Measure("humidity", "%RH", 47, NOON),
            new Measure("co2", "ppm", 812, NOON));
  }

  @Test
  void decode_givesWhatTheBytesMean() {
    for (var frame : Json.parse(sample("adeunis.json"))) {
      var measures =
          Models.decode(uplink(frame.path("model").asText(), frame.path("bytes").asText()));
      assertThat(measures)
          .extracting(Measure::value)
          .containsExactlyElementsOf(
              frame.path("values").valueStream().map(JsonNode::asDouble).toList());
      assertThat(measures)
          .extracting(Measure::at)
          .containsOnly(Instant.parse(frame.path("at").asText(NOON.toString())));
    }
  }

  @Test
  void decode_findsNothing_inASignOfLife() {
    assertThat(Models.decode(uplink("adeunis/pulse", "30E0"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5A", "5AA40000", "5AA400001F40", ""})
  void decode_rejects_aFrameThatIsTooShort(String bytes) {
    assertThatThrownBy(() -> Models.decode(uplink("adeunis/pulse", bytes)))
        .isInstanceOf(UplinkRejected.class);
  }

  @Test
  void decode_rejects_aModelThatIsNotInTheTable() {
    assertThatThrownBy(() -> Models.decode(uplink("acme/1", "00")))
        .isInstanceOf(UplinkRejected.class)
        .hasMessage("No decoder is known for the model \"acme/1\".");
  }

  @ParameterizedTest
  @EnumSource(NetworkServer.class)
  void read_neverThrowsAnythingElse(NetworkServer server) {
    var seed = sample(server == NetworkServer.CHIRPSTACK ? CHIRPSTACK : THINGS_STACK);
    var random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder(seed);
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
      int from = random.nextInt(text.length());
      text.delete(from, Math.min(text.length(), from + random.nextInt(40)));
      try {
        Models.decode(server.read(text.toString()));
      } catch (UplinkRejected rejected) {
        assertThat(rejected).hasMessageEndingWith(".");
      }
    }
  }

  private static Uplink uplink(String model, String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    return new Uplink("a", model, 1, bytes, MissingNode.getInstance(), NOON);
  }

  private static String sample(String name) {
    try (var stream = UplinkTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
