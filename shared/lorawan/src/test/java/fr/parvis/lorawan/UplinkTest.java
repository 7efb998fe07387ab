package fr.parvis.lorawan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Uplinks as real servers posted them, and the bytes of real devices with what they mean. */
class UplinkTest {

  private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
  private static final String THINGS_STACK = "lorawan-ttn-v3-uplink.json";
  private static final String CHIRPSTACK = "lorawan-chirpstack-v4-uplink.json";

  @Test
  void read_understandsTheThingsStack() {
    var uplink = NetworkServer.THE_THINGS_STACK.read(sample(THINGS_STACK));
    assertThat(uplink.device()).isEqualTo("my-motion-sensor-1");
    assertThat(uplink.model()).isEqualTo("my-motion-sensors");
    assertThat(uplink.port()).isEqualTo(102);
    assertThat(HexFormat.of().formatHex(uplink.payload())).isEqualTo("01db260000e20000");
    var at = Instant.parse("2020-01-15T16:02:10.448769590Z");
    assertThat(Models.decode(uplink))
        .containsExactly(
            new Measure("battery", "%EL", 86.66666666666667, at),
            new Measure("temperature", "Cel", 6, at),
            new Measure("movements", "count", 226, at));
  }

  @Test
  void read_understandsChirpStack_withNumbersAsText() {
    var uplink = NetworkServer.CHIRPSTACK.read(sample(CHIRPSTACK));
    assertThat(uplink.device()).isEqualTo("a8404187d187106e");
    var at = Instant.parse("2024-06-20T08:48:38.863512Z");
    assertThat(Models.decode(uplink))
        .containsExactly(
            new Measure("battery", "V", 3.301, at),
            new Measure("soil-temperature", "Cel", 13.25, at),
            new Measure("soil-moisture", "%", 13.74, at),
            new Measure("soil-conductivity", "S/m", 0.0035, at));
  }

  @Test
  void read_prefersTheModelOfTheRepositoryOfDevices() {
    var body =
        """
        {"end_device_ids":{"device_id":"a","application_ids":{"application_id":"x"}},
         "uplink_message":{"received_at":"2026-11-19T12:00:00Z","frm_payload":"aoABsz4BpA==",
          "version_ids":{"brand_id":"adeunis","model_id":"comfort-co2"}}}
        """;
    assertThat(Models.decode(NetworkServer.THE_THINGS_STACK.read(body)))
        .containsExactly(
            new Measure("temperature", "Cel", 43.5, NOON),
            new Measure("humidity", "%RH", 62, NOON),
            new Measure("co2", "ppm", 420, NOON));
  }

  @Test
  void decode_givesWhatTheMakerExpects() {
    for (var frame : Json.parse(sample("lorawan-adeunis-decodages.json"))) {
      var expected = frame.path("attendu");
      var bytes = frame.path("octets_hex").asText();
      if (bytes.startsWith("5A")) {
        var time = Instant.parse(expected.path("timestamp").asText() + "Z");
        assertThat(Models.decode(uplink("adeunis/pulse", bytes)))
            .containsExactly(
                new Measure("index-a", "count", expected.at("/counterValues/0").asInt(), time));
      } else {
        assertThat(Models.decode(uplink("adeunis/comfort-co2", bytes)))
            .extracting(Measure::value)
            .containsExactly(
                expected.at("/temperature/values/0").asDouble(),
                expected.at("/humidity/values/0").asDouble(),
                expected.at("/co2/values/0").asDouble());
      }
    }
  }

  @Test
  void decode_findsNothing_inASignOfLife() {
    assertThat(Models.decode(uplink("adeunis/pulse", "30E0"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5A", "5A670000", "5A6700000127", ""})
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
