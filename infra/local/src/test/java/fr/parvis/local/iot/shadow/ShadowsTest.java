package fr.parvis.local.iot.shadow;

import static com.hivemq.client.mqtt.datatypes.MqttQos.AT_LEAST_ONCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import fr.parvis.local.iot.Publication;
import fr.parvis.local.iot.TestDevice;
import fr.parvis.local.iot.TestIotCore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test is a device that speaks to its own shadow, over a real connection. */
class ShadowsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static TestIotCore iot;

  private final String thing = "lamp-" + UUID.randomUUID();
  private final String shadow = "$aws/things/" + thing + "/shadow/";
  private Mqtt5BlockingClient device;
  private Mqtt5Publishes answers;

  /** An answer with the end of its topic. */
  private record Heard(String on, JsonNode document) {}

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
    var keys = iot.add(thing).issued();
    device = TestDevice.mqtt5(iot.port(), thing, keys, iot.authority).toBlocking();
    device.connect();
    answers = device.publishes(MqttGlobalPublishFilter.SUBSCRIBED);
    for (var operation : new String[] {"get", "update", "delete"}) {
      device.subscribeWith().topicFilter(shadow + operation + "/+").qos(AT_LEAST_ONCE).send();
    }
  }

  @AfterEach
  void disconnect() {
    answers.close();
    device.disconnect();
  }

  @Test
  void update_isAccepted_withTimestampsVersionAndToken_andTellsWhatDiffers() throws Exception {
    ask("update", "{'state': {'desired': {'dim': 40, 'at': {'h': 22}}}, 'clientToken': 'night'}");

    var accepted = hear("update/accepted");
    assertThat(accepted.at("/state")).isEqualTo(json("{'desired': {'dim': 40, 'at': {'h': 22}}}"));
    var stamp = accepted.at("/metadata/desired/at/h/timestamp");
    assertThat(stamp.isIntegralNumber()).isTrue();
    assertThat(Instant.ofEpochSecond(stamp.asLong()))
        .isCloseTo(InstantSource.system().instant(), within(1, ChronoUnit.MINUTES));
    assertThat(accepted.at("/metadata/desired/dim/timestamp")).isEqualTo(stamp);
    assertThat(accepted.path("timestamp")).isEqualTo(stamp);
    assertThat(accepted.path("version").asLong()).isEqualTo(1);
    assertThat(accepted.path("clientToken").asText()).isEqualTo("night");

    var delta = hear("update/delta");
    assertThat(delta.path("state")).isEqualTo(json("{'dim': 40, 'at': {'h': 22}}"));
    assertThat(delta.at("/metadata/at/h/timestamp")).isEqualTo(stamp);
    assertThat(delta.path("version").asLong()).isEqualTo(1);
    assertThat(delta.path("clientToken").asText()).isEqualTo("night");

    var documents = hear("update/documents");
    assertThat(documents.at("/previous/state")).isEqualTo(json("{}"));
    assertThat(documents.at("/current/state/desired/dim").asInt()).isEqualTo(40);
    assertThat(documents.at("/current/version").asLong()).isEqualTo(1);
    assertThat(documents.at("/current/metadata/desired/dim/timestamp")).isEqualTo(stamp);
  }

  @Test
  void delta_isWhatIsDesiredAndNotReported_andNothingOnceTheDeviceFollowed() throws Exception {
    change("{'desired': {'on': true, 'plan': [18, 6], 'at': {'h': 22, 'm': 0}}}");

    ask("update", state("{'reported': {'on': true, 'plan': [6, 18], 'at': {'h': 22}, 'x': 1}}"));
    hear("update/accepted");
    assertThat(hear("update/delta").path("state"))
        .isEqualTo(json("{'plan': [18, 6], 'at': {'m': 0}}"));
    hear("update/documents");

    ask("update", state("{'reported': {'plan': [18, 6], 'at': {'m': 0}}}"));
    hear("update/accepted");
    assertThat(hear("update/documents").at("/current/version").asLong())
        .as("the documents follow the acceptance: there is no delta between them")
        .isEqualTo(3);
  }

  @Test
  void get_givesTheWholeShadow_withItsDelta() throws Exception {
    change("{'desired': {'on': true}, 'reported': {'on': false, 'w': 40}}");

    ask("get", "{'clientToken': 'now'}");

    var got = hearFrom("get/accepted");
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
    change(
        "{'desired': {'on': true, 'dim': 40}, 'reported': {'on': true, 'at': {'h': 1, 'm': 2}}}");
    change("{'desired': {'on': null}, 'reported': {'at': {'m': null}}}");
    ask("get", "");
    var got = hearFrom("get/accepted");
    assertThat(got.at("/state/desired")).isEqualTo(json("{'dim': 40}"));
    assertThat(got.at("/state/reported")).isEqualTo(json("{'on': true, 'at': {'h': 1}}"));
    assertThat(got.at("/metadata/desired").has("on")).isFalse();

    change("{'desired': null}");
    ask("get", "");
    assertThat(hearFrom("get/accepted").path("state"))
        .isEqualTo(json("{'reported': {'on': true, 'at': {'h': 1}}}"));
  }

  @Test
  void version_isChecked_whenItIsSent() throws Exception {
    ask("update", "{'state': {'reported': {'on': true}}, 'version': 0}");
    hearFrom("update/documents");
    ask("update", "{'state': {'reported': {'on': false}}, 'version': 7, 'clientToken': 'late'}");

    var rejected = hear("update/rejected");
    assertThat(rejected.path("code").asInt()).isEqualTo(409);
    assertThat(rejected.path("message").asText()).isEqualTo("Version conflict");
    assertThat(rejected.path("clientToken").asText()).isEqualTo("late");
    ask("update", "{'state': {'reported': {'on': false}}, 'version': 1}");
    assertThat(hear("update/accepted").path("version").asLong()).isEqualTo(2);
  }

  @Test
  void delete_leavesNothingButTheVersion() throws Exception {
    change("{'reported': {'on': true}}");

    ask("delete", "");

    var deleted = hearFrom("delete/accepted");
    assertThat(deleted.path("version").asLong()).isEqualTo(1);
    assertThat(deleted.has("state")).isFalse();
    ask("get", "");
    assertThat(hear("get/rejected").path("code").asInt()).isEqualTo(404);
    ask("delete", "");
    assertThat(hear("delete/rejected").path("message").asText())
        .isEqualTo("No shadow exists with name: '%s'".formatted(thing));
    ask("update", state("{'reported': {'on': true}}"));
    assertThat(hear("update/accepted").path("version").asLong()).isGreaterThan(1);
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
    ask("update", payload);
    var rejected = hear("update/rejected");
    assertThat(rejected.path("code").asInt()).isEqualTo(code);
    assertThat(rejected.path("message").asText()).isEqualTo(message);
    assertThat(rejected.path("timestamp").isIntegralNumber()).isTrue();
  }

  @Test
  void update_isRejected_whenItIsTooLargeTooDeepOrItsTokenTooLong() throws Exception {
    var half = "x".repeat(5_000);
    ask("update", state("{'reported': {'a': '%1$s', 'b': '%1$s'}}".formatted(half)));
    assertThat(hear("update/rejected").path("code").asInt()).isEqualTo(413);
    ask("update", state("{'reported': {'a': '%s'}}".formatted(half)));
    hearFrom("update/documents");
    ask("update", state("{'reported': {'b': '%s'}}".formatted(half)));
    assertThat(hear("update/rejected").path("code").asInt())
        .as("what is kept has the same limit")
        .isEqualTo(413);

    ask("update", state("{'desired': " + nested(6) + "}"));
    hearFrom("update/documents");
    ask("update", state("{'desired': " + nested(7) + "}"));
    assertThat(hear("update/rejected").path("message").asText())
        .isEqualTo("JSON contains too many levels of nesting; maximum is 6");

    ask("update", "{'state': {}, 'clientToken': '%s'}".formatted("t".repeat(65)));
    assertThat(hear("update/rejected").path("message").asText()).isEqualTo("Invalid clientToken");
  }

  @Test
  void namedShadows_areRejected() throws Exception {
    device.subscribeWith().topicFilter(shadow + "name/plan/update/rejected").send();
    ask("name/plan/update", state("{'reported': {}}"));
    assertThat(hear("name/plan/update/rejected").path("message").asText()).contains("Named");
  }

  @Test
  void rules_areToldOfTheRequestAndOfEachAnswer() throws Exception {
    change("{'desired': {'on': true}}");
    await()
        .untilAsserted(() ->
            assertThat(iot.published)
                .filteredOn(publication -> publication.topic().startsWith(shadow))
                .extracting(p -> p.topic().substring(shadow.length()) + " " + p.clientId())
                .containsExactly(
                    "update " + thing,
                    "update/accepted " + Publication.AWS,
                    "update/delta " + Publication.AWS,
                    "update/documents " + Publication.AWS));
  }

  private void change(String sections) throws Exception {
    ask("update", state(sections));
    hearFrom("update/documents");
  }

  private void ask(String operation, String payload) {
    device
        .publishWith()
        .topic(shadow + operation)
        .qos(AT_LEAST_ONCE)
        .payload(payload.replace('\'', '"').getBytes(UTF_8))
        .send();
  }

  /** The next answer, which must be on this topic. */
  private JsonNode hear(String on) throws Exception {
    var heard = next();
    assertThat(heard.on()).as("%s", heard.document()).isEqualTo(on);
    return heard.document();
  }

  /** The next answer on this topic, past those on others. */
  private JsonNode hearFrom(String on) throws Exception {
    var heard = next();
    while (!heard.on().equals(on)) {
      heard = next();
    }
    return heard.document();
  }

  private Heard next() throws Exception {
    var publish = answers.receive(20, TimeUnit.SECONDS).orElseThrow();
    return new Heard(
        publish.getTopic().toString().substring(shadow.length()),
        JSON.readTree(publish.getPayloadAsBytes()));
  }

  private static String state(String sections) {
    return "{'state': " + sections + "}";
  }

  private static String nested(int levels) {
    return "{'a': ".repeat(levels) + "1" + "}".repeat(levels);
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
