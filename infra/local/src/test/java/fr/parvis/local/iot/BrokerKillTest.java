package fr.parvis.local.iot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import fr.parvis.local.Clients;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iot.model.CertificateStatus;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * What a kill -9 leaves: every acknowledged message is in its queue, and devices are who they were.
 */
class BrokerKillTest {
  private static final String TOPIC = "dt/parvis/gateway-1/senml";
  private static final String SHADOW = "$aws/things/gateway-1/shadow/";
  private static final int WRITERS = 4;

  /** How many messages are acknowledged when the power goes. */
  private static final int KILL_AFTER = 100;

  @TempDir Path folder;

  @Test
  void everythingAcknowledged_isThere_whenTheRuntimeIsKilledWhileDevicesPublish() throws Exception {
    TestIotCore.Keys good;
    TestIotCore.Keys revoked;
    try (var iot = new TestIotCore(folder)) {
      good = iot.add("gateway-1");
      revoked = iot.add("gateway-2");
      iot.control.updateCertificate(
          r -> r.certificateId(revoked.certificateId()).newStatus(CertificateStatus.REVOKED));
      var device = connected(iot, "gateway-1", good);
      publish(device, SHADOW + "update", "{\"state\":{\"reported\":{\"interval\":15}}}");
      device.disconnect();
    }
    var acknowledged = publishUntilKilled(good);

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILL_AFTER);
    assertQueued(acknowledged);
    try (var iot = new TestIotCore(folder)) {
      var device = connected(iot, "gateway-1", good);
      assertThat(shadow(device)).contains("\"interval\":15");
      device.disconnect();
      assertThatThrownBy(() -> connected(iot, "gateway-2", revoked))
          .isInstanceOf(Mqtt5ConnAckException.class);
    }
  }

  private Set<String> publishUntilKilled(TestIotCore.Keys keys) throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    var numbers = new AtomicInteger();
    try (var host = new Host(folder)) {
      var port = host.ports.of(Service.MQTT);
      var device = TestDevice.mqtt5(port, "gateway-1", keys.issued(), authority()).toBlocking();
      device.connect();
      for (var n = 0; n < WRITERS; n++) {
        Thread.ofVirtual().start(() -> publishWhileThere(device, numbers, acknowledged));
      }
      await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= KILL_AFTER);
    }
    return acknowledged;
  }

  /** The process that is killed when it is closed; each on ports of its own. */
  private static final class Host implements AutoCloseable {
    private final Ports ports;
    private final Process process;

    Host(Path folder) throws IOException {
      var first = ThreadLocalRandom.current().nextInt(2_000, 3_000) * 10;
      ports = KilledBroker.ports(first);
      process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dparvis.root=" + System.getProperty("parvis.root"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledBroker.class.getName(),
                  folder.toString(),
                  Integer.toString(first))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.inputReader().lines().anyMatch(KilledBroker.READY::equals)).isTrue();
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  private static void publishWhileThere(
      Mqtt5BlockingClient device, AtomicInteger numbers, Set<String> acknowledged) {
    try {
      while (true) {
        var message = Integer.toString(numbers.incrementAndGet());
        publish(device, TOPIC, message);
        acknowledged.add(message);
      }
    } catch (MqttSessionExpiredException | MqttClientStateException e) {
      // the broker is gone: this message was never acknowledged
    }
  }

  /** Returns when the broker has acknowledged it. */
  private static void publish(Mqtt5BlockingClient device, String topic, String payload) {
    device
        .publishWith()
        .topic(topic)
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(payload.getBytes(UTF_8))
        .send();
  }

  private Authority authority() {
    return Authority.in(folder, InstantSource.system());
  }

  private static Mqtt5BlockingClient connected(TestIotCore iot, String thing, TestIotCore.Keys keys)
      throws Exception {
    var device = TestDevice.mqtt5(iot.port(), thing, keys.issued(), iot.authority).toBlocking();
    device.connect();
    return device;
  }

  private static String shadow(Mqtt5BlockingClient device) throws Exception {
    try (var answers = device.publishes(MqttGlobalPublishFilter.SUBSCRIBED)) {
      device.subscribeWith().topicFilter(SHADOW + "get/accepted").send();
      publish(device, SHADOW + "get", "");
      return new String(
          answers.receive(20, TimeUnit.SECONDS).orElseThrow().getPayloadAsBytes(), UTF_8);
    }
  }

  /** ElasticMQ gives messages back some time after its start, so they are waited for. */
  private void assertQueued(Set<String> acknowledged) throws Exception {
    var template =
        Template.declared(Path.of(System.getProperty("parvis.root")).resolve("template.yaml"));
    var url = template.resource("SensorsQueue").attribute("QueueUrl");
    var payloads = new HashSet<String>();
    try (var host = new Host(folder);
        var sqs = new Clients(host.ports).sqs()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> {
            receive(sqs, url, payloads);
            assertThat(payloads).containsAll(acknowledged);
          });
    }
  }

  /** Adds what is in the queue of readings now, as devices sent it. */
  private static void receive(SqsClient sqs, String url, Set<String> payloads) throws IOException {
    List<Message> messages;
    do {
      messages = sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
      for (var message : messages) {
        var payload = new ObjectMapper().readTree(message.body()).path("payload").asText();
        payloads.add(new String(Base64.getDecoder().decode(payload), UTF_8));
      }
    } while (!messages.isEmpty());
  }
}
