package fr.parvis.local.iot.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import fr.parvis.local.iot.Publication;
import fr.parvis.local.iot.TestBroker;
import fr.parvis.local.iot.TestDevice;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.registry.Certificate;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a device of its own, so they share one broker. */
class BrokerTest {
  /** How TLS refuses: before MQTT has a say. */
  private static final Class<?>[] NO_HANDSHAKE = {
    ConnectionClosedException.class, ConnectionFailedException.class
  };

  @TempDir static Path folder;
  private static TestBroker iot;

  @BeforeAll
  static void start() {
    iot = new TestBroker(folder);
  }

  @AfterAll
  static void stop() {
    iot.close();
  }

  @Test
  void published_isTold_beforeTheDeviceHearsOfIt() throws Exception {
    var device =
        TestDevice.mqtt5(iot.port, "flow-1", iot.add("flow-1"), iot.authority).toBlocking();
    device.connect();

    var answer =
        device
            .publishWith()
            .topic("dt/parvis/flow-1/senml")
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload("[]".getBytes(UTF_8))
            .send();

    assertThat(answer.getError()).isEmpty();
    assertThat(iot.published)
        .filteredOn(publication -> publication.topic().equals("dt/parvis/flow-1/senml"))
        .singleElement()
        .satisfies(publication -> {
          assertThat(publication.clientId()).isEqualTo("flow-1");
          assertThat(publication.thing()).contains("flow-1");
          assertThat(publication.qos()).isEqualTo(1);
          assertThat(publication.payload()).asString().isEqualTo("[]");
        });
  }

  @Test
  void published_isTold_ofAnOldDeviceAndOfBasicIngest() throws Exception {
    var device = TestDevice.mqtt3(iot.port, "old-1", iot.add("old-1"), iot.authority).toBlocking();
    device.connect();
    var topic = "$aws/rules/parvis_senml/dt/parvis/old-1/senml";

    device.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(new byte[] {1}).send();

    assertThat(iot.published).extracting(Publication::topic).contains(topic);
    device.disconnect();
  }

  @Test
  void publish_isNotAcknowledged_whenTheRulesDidNotKeepIt() throws Exception {
    var device =
        TestDevice.mqtt5(iot.port, "lost-1", iot.add("lost-1"), iot.authority).toBlocking();
    device.connect();

    assertThatThrownBy(() ->
            device.publishWith().topic("dt/parvis/lost-1/senml").qos(MqttQos.AT_LEAST_ONCE).send())
        .isInstanceOfSatisfying(
            Mqtt5PubAckException.class,
            refused ->
                assertThat(refused.getMqttMessage().getReasonCode())
                    .isEqualTo(Mqtt5PubAckReasonCode.UNSPECIFIED_ERROR));
  }

  @Test
  void publish_endsTheConnectionOfAnOldDevice_whenTheRulesDidNotKeepIt() throws Exception {
    var device =
        TestDevice.mqtt3(iot.port, "lost-2", iot.add("lost-2"), iot.authority).toBlocking();
    device.connect();

    assertThatThrownBy(() ->
            device.publishWith().topic("dt/parvis/lost-2/senml").qos(MqttQos.AT_LEAST_ONCE).send())
        .as("MQTT 3.1.1 has no other way to say no")
        .isInstanceOf(MqttSessionExpiredException.class);
  }

  @Test
  void connect_isRefused_withoutACertificateOfOurs() throws Exception {
    iot.add("lamp-1");
    var elsewhere = Authority.in(folder.resolve("elsewhere"), InstantSource.system());
    var strange = elsewhere.issue();
    var unknown = iot.authority.issue();

    var nobody = TestDevice.nobody(iot.port, "lamp-1", iot.authority).toBlocking();
    var stranger = TestDevice.mqtt5(iot.port, "lamp-1", strange, iot.authority).toBlocking();
    var unregistered = TestDevice.mqtt5(iot.port, "lamp-1", unknown, iot.authority).toBlocking();

    assertThatThrownBy(nobody::connect).isInstanceOfAny(NO_HANDSHAKE);
    assertThatThrownBy(stranger::connect).isInstanceOfAny(NO_HANDSHAKE);
    assertThatThrownBy(unregistered::connect).satisfies(BrokerTest::isRefused);
  }

  @Test
  void connect_isRefused_underAnothersName() throws Exception {
    iot.add("meter-1");
    var other = iot.add("meter-2");

    var five = TestDevice.mqtt5(iot.port, "meter-1", other, iot.authority).toBlocking();
    var three = TestDevice.mqtt3(iot.port, "meter-1", other, iot.authority).toBlocking();

    assertThatThrownBy(five::connect).satisfies(BrokerTest::isRefused);
    assertThatThrownBy(three::connect).isInstanceOf(Mqtt3ConnAckException.class);
  }

  @Test
  void connect_isRefused_onceTheCertificateIsNotActive() throws Exception {
    var keys = iot.add("air-1");
    var device = TestDevice.mqtt5(iot.port, "air-1", keys, iot.authority).toBlocking();
    device.connect();
    var id = Certificate.id(keys.certificate());

    iot.registry.change(id, c -> c.with(Certificate.Status.REVOKED, Instant.EPOCH));
    iot.broker.disconnect(id);

    await().until(() -> !device.getState().isConnected());
    assertThatThrownBy(device::connect).satisfies(BrokerTest::isRefused);
  }

  /** Rules read the thing in the third level, and Basic Ingest asks nobody whether FROM fits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dt/parvis/bike-1/senml",
        "dt/parvis/bike-2/senml/more",
        "$aws/rules/parvis_senml/dt/parvis/bike-1/senml/dt/parvis/bike-2/senml",
        "$aws/rules/parvis_senml_cbor/dt/parvis/bike-1/senml-cbor/dt/parvis/bike-2/senml-cbor",
        "$aws/rules/parvis_senml/dt/parvis/bike-2/senml-cbor"
      })
  void publish_endsTheConnection_onATopicThatIsNotItsOwn(String topic) throws Exception {
    iot.add("bike-1");
    var device =
        TestDevice.mqtt5(iot.port, "bike-2", iot.add("bike-2"), iot.authority).toBlocking();
    device.connect();

    assertThatThrownBy(() ->
            device
                .publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("[]".getBytes(UTF_8))
                .send())
        .isNotNull();

    await().until(() -> !device.getState().isConnected());
    assertThat(iot.on(topic)).isEmpty();
  }

  @Test
  void subscribe_isRefused_toAnothersTopic() throws Exception {
    var device =
        TestDevice.mqtt5(iot.port, "park-1", iot.add("park-1"), iot.authority).toBlocking();
    device.connect();

    for (var filter : new String[] {"#", "dt/parvis/#", "$aws/things/park-2/shadow/update"}) {
      assertThatThrownBy(() -> device.subscribeWith().topicFilter(filter).send())
          .isInstanceOf(Mqtt5SubAckException.class);
    }
    device.subscribeWith().topicFilter("$aws/things/park-1/shadow/update/delta").send();
    device.disconnect();
  }

  @Test
  void presence_isPublished_withTheReasonAndTheWill() throws Exception {
    var keys = iot.add("gate-1");
    var device = TestDevice.mqtt5(iot.port, "gate-1", keys, iot.authority).toBlocking();
    device
        .connectWith()
        .willPublish()
        .topic("dt/parvis/gate-1/senml")
        .payload("[will]".getBytes(UTF_8))
        .applyWillPublish()
        .send();
    await().until(() -> event("connected", "gate-1").isPresent());

    iot.broker.disconnect(Certificate.id(keys.certificate()));

    await().until(() -> event("disconnected", "gate-1").isPresent());
    var left = event("disconnected", "gate-1").orElseThrow();
    assertThat(left.path("disconnectReason").asText()).isEqualTo("SERVER_INITIATED_DISCONNECT");
    assertThat(left.path("clientInitiatedDisconnect").asBoolean()).isFalse();
    assertThat(left.path("principalIdentifier").asText())
        .isEqualTo(Certificate.id(keys.certificate()));
    assertThat(iot.on("dt/parvis/gate-1/senml")).containsExactly("[will]");
  }

  private static Optional<JsonNode> event(String type, String clientId) throws Exception {
    var events = iot.on("$aws/events/presence/" + type + "/" + clientId);
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new ObjectMapper().readTree(events.getFirst()));
  }

  private static void isRefused(Throwable failure) {
    assertThat(failure).isInstanceOf(Mqtt5ConnAckException.class);
    assertThat(((Mqtt5ConnAckException) failure).getMqttMessage().getReasonCode())
        .isEqualTo(Mqtt5ConnAckReasonCode.NOT_AUTHORIZED);
  }
}
