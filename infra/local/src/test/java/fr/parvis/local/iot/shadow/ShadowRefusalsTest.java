package fr.parvis.local.iot.shadow;

import static fr.parvis.local.iot.shadow.ShadowDevice.state;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.local.iot.TestIotCore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shadow does not take, and how IoT Core says so. */
class ShadowRefusalsTest {
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
  void version_isChecked_whenItIsSent() throws Exception {
    device.ask("update", "{'state': {'reported': {'on': true}}, 'version': 0}");
    device.hearFrom("update/documents");
    device.ask(
        "update", "{'state': {'reported': {'on': false}}, 'version': 7, 'clientToken': 'late'}");

    var rejected = device.hear("update/rejected");
    assertThat(rejected.path("code").asInt()).isEqualTo(409);
    assertThat(rejected.path("message").asText()).isEqualTo("Version conflict");
    assertThat(rejected.path("clientToken").asText()).isEqualTo("late");
    device.ask("update", "{'state': {'reported': {'on': false}}, 'version': 1}");
    assertThat(device.hear("update/accepted").path("version").asLong()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no JSON|400|Invalid JSON",
        "[]|400|Invalid JSON",
        "{}|400|Missing required node: state",
        "{'state': 1}|400|State node must be an object",
        "{'state': {'desired': []}}|400|Desired node must be an object",
        "{'state': {'reported': 'on'}}|400|Reported node must be an object",
        "{'state': {'other': {}}}|400|State contains an invalid node",
        "{'state': {'reported': {'a': [1, null]}}}|400|State contains an invalid node",
        "{'state': {}, 'version': 'x'}|400|Invalid version",
        "{'state': {}, 'clientToken': 4}|400|Invalid clientToken"
      })
  void update_isRejected_inTheWordsOfIotCore(String payload, int code, String message)
      throws Exception {
    device.ask("update", payload);
    var rejected = device.hear("update/rejected");
    assertThat(rejected.path("code").asInt()).isEqualTo(code);
    assertThat(rejected.path("message").asText()).isEqualTo(message);
    assertThat(rejected.path("timestamp").isIntegralNumber()).isTrue();
  }

  @Test
  void update_isRejected_whenItIsTooLargeTooDeepOrItsTokenTooLong() throws Exception {
    var half = "x".repeat(5_000);
    device.ask("update", state("{'reported': {'a': '%1$s', 'b': '%1$s'}}".formatted(half)));
    assertThat(device.hear("update/rejected").path("code").asInt()).isEqualTo(413);
    device.ask("update", state("{'reported': {'a': '%s'}}".formatted(half)));
    device.hearFrom("update/documents");
    device.ask("update", state("{'reported': {'b': '%s'}}".formatted(half)));
    assertThat(device.hear("update/rejected").path("code").asInt())
        .as("what is kept has the same limit")
        .isEqualTo(413);

    device.ask("update", state("{'desired': " + nested(6) + "}"));
    device.hearFrom("update/documents");
    device.ask("update", state("{'desired': " + nested(7) + "}"));
    assertThat(device.hear("update/rejected").path("message").asText())
        .isEqualTo("JSON contains too many levels of nesting; maximum is 6");

    device.ask("update", "{'state': {}, 'clientToken': '%s'}".formatted("t".repeat(65)));
    assertThat(device.hear("update/rejected").path("message").asText())
        .isEqualTo("Invalid clientToken");
  }

  @Test
  void namedShadows_areRejected() throws Exception {
    device.listen("name/plan/update/rejected");
    device.ask("name/plan/update", state("{'reported': {}}"));
    assertThat(device.hear("name/plan/update/rejected").path("message").asText()).contains("Named");
  }

  private static String nested(int levels) {
    return "{'a': ".repeat(levels) + "1" + "}".repeat(levels);
  }
}
