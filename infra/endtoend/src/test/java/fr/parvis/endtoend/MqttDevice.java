package fr.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A device as its owner sets it up: what the staff API answered, in an MQTT 5 client. */
final class MqttDevice implements AutoCloseable {
  private static final char[] PASSWORD = "secret".toCharArray();

  private final Mqtt5BlockingClient client;

  private MqttDevice(Mqtt5BlockingClient client) {
    this.client = client;
  }

  /** With the keys and the certificate of its own. */
  static MqttDevice of(RunningParvis parvis, String thing, JsonNode added) {
    return with(parvis, thing, keys(added), added.get("caPem").asText());
  }

  /** With whatever keys, or none. */
  static MqttDevice with(RunningParvis parvis, String thing, KeyStore keys, String caPem) {
    return new MqttDevice(client(parvis, thing, keys, caPem).useMqttVersion5().buildBlocking());
  }

  /** A device that speaks MQTT 3.1.1 only. */
  static Mqtt3BlockingClient old(RunningParvis parvis, String thing, JsonNode added) {
    return client(parvis, thing, keys(added), added.get("caPem").asText())
        .useMqttVersion3()
        .buildBlocking();
  }

  private static MqttClientBuilder client(
      RunningParvis parvis, String thing, KeyStore keys, String caPem) {
    try {
      var trusted = empty();
      trusted.setCertificateEntry("authority", certificate(caPem));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      var key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      key.init(keys, PASSWORD);
      return MqttClient.builder()
          .identifier(thing)
          .serverHost("127.0.0.1")
          .serverPort(parvis.laptop().endpoint("mqtt").getPort())
          .sslConfig()
          .keyManagerFactory(key)
          .trustManagerFactory(trust)
          .applySslConfig();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("these are no keys", e);
    }
  }

  /** No key at all. */
  static KeyStore empty() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError("every Java has PKCS #12", e);
    }
  }

  MqttDevice connect() {
    client.connectWith().cleanStart(true).keepAlive(60).send();
    return this;
  }

  /** Connects, and leaves a word for the broker to say when it is gone. */
  MqttDevice connect(String willTopic, byte[] will) {
    client.connectWith().willPublish().topic(willTopic).payload(will).applyWillPublish().send();
    return this;
  }

  /** Publishes, and returns once the broker acknowledged. */
  void publish(String topic, byte[] payload) {
    client.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(payload).send();
  }

  /** Publishes; the answer completes once the broker acknowledged. */
  CompletableFuture<Mqtt5PublishResult> publishLater(String topic, byte[] payload) {
    return client
        .toAsync()
        .publishWith()
        .topic(topic)
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(payload)
        .send();
  }

  boolean isConnected() {
    return client.getState().isConnected();
  }

  /** Goes, and has its will told. */
  void leaveWithWill() {
    client
        .disconnectWith()
        .reasonCode(Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE)
        .send();
  }

  @Override
  public void close() {
    if (client.getState().isConnected()) {
      client.disconnect();
    }
  }

  private static KeyStore keys(JsonNode added) {
    try {
      var keys = empty();
      var chain = new Certificate[] {certificate(added.get("certificatePem").asText())};
      keys.setKeyEntry("device", privateKey(added.get("privateKeyPem").asText()), PASSWORD, chain);
      return keys;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError("the answer holds no keys", e);
    }
  }

  private static Certificate certificate(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  /** AWS gives PKCS #1, other authorities PKCS #8. */
  private static PrivateKey privateKey(String pem) throws IOException {
    try (var parser = new PEMParser(new StringReader(pem))) {
      var converter = new JcaPEMKeyConverter();
      return switch (parser.readObject()) {
        case PEMKeyPair pair -> converter.getPrivateKey(pair.getPrivateKeyInfo());
        case PrivateKeyInfo key -> converter.getPrivateKey(key);
        case null, default -> throw new AssertionError("this is no private key");
      };
    }
  }
}
