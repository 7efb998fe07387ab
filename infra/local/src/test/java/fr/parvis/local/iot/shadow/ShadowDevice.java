package fr.parvis.local.iot.shadow;

import static com.hivemq.client.mqtt.datatypes.MqttQos.AT_LEAST_ONCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import fr.parvis.local.iot.TestDevice;
import fr.parvis.local.iot.TestIotCore;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A device that speaks to its own shadow, over a real connection. Documents are written with single
 * quotes.
 */
final class ShadowDevice implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final String thing = "lamp-" + UUID.randomUUID();

  /** What the topics of its shadow begin with. */
  final String shadow = "$aws/things/" + thing + "/shadow/";

  private final Mqtt5BlockingClient device;
  private final Mqtt5Publishes answers;

  /** An answer with the end of its topic. */
  private record Heard(String on, JsonNode document) {}

  ShadowDevice(TestIotCore iot) throws Exception {
    var keys = iot.add(thing).issued();
    device = TestDevice.mqtt5(iot.port(), thing, keys, iot.authority).toBlocking();
    device.connect();
    answers = device.publishes(MqttGlobalPublishFilter.SUBSCRIBED);
    for (var operation : new String[] {"get", "update", "delete"}) {
      listen(operation + "/+");
    }
  }

  void listen(String answer) {
    device.subscribeWith().topicFilter(shadow + answer).qos(AT_LEAST_ONCE).send();
  }

  @Override
  public void close() {
    answers.close();
    device.disconnect();
  }

  /** Changes sections of the shadow, and returns when that is done and told. */
  void change(String sections) throws Exception {
    ask("update", state(sections));
    hearFrom("update/documents");
  }

  /** Asks, and returns when the broker has acknowledged it. */
  void ask(String operation, String payload) {
    device
        .publishWith()
        .topic(shadow + operation)
        .qos(AT_LEAST_ONCE)
        .payload(payload.replace('\'', '"').getBytes(UTF_8))
        .send();
  }

  /** The next answer, which must be on this topic. */
  JsonNode hear(String on) throws Exception {
    var heard = next();
    assertThat(heard.on()).as("%s", heard.document()).isEqualTo(on);
    return heard.document();
  }

  /** The next answer on this topic, past those on others. */
  JsonNode hearFrom(String on) throws Exception {
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

  static String state(String sections) {
    return "{'state': " + sections + "}";
  }

  static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
