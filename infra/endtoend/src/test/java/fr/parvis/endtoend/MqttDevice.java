package fr.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A device as its owner sets it up: what the staff API answered, in an MQTT 5 client. */
final class MqttDevice implements AutoCloseable {
  private static final char[] PASSWORD = "secret".toCharArray();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Mqtt5BlockingClient client;

  private MqttDevice(Mqtt5BlockingClient client) {
    this.client = client;
  }

  /** With the keys and the certificate of its own. */
  static MqttDevice of(RunningParvis parvis, String thing, JsonNode added) {
    try {
      var keys = empty();
      var chain = new Certificate[] {certificate(added.get("certificatePem").asText())};
      keys.setKeyEntry("device", privateKey(added.get("privateKeyPem").asText()), PASSWORD, chain);
      return with(parvis, thing, keys, added.get("caPem").asText());
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError("the answer holds no keys", e);
    }
  }

  /** With whatever keys, or none. */
  static MqttDevice with(RunningParvis parvis, String thing, KeyStore keys, String caPem) {
    try {
      var trusted = empty();
      trusted.setCertificateEntry("authority", certificate(caPem));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      var key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      key.init(keys, PASSWORD);
      return new MqttDevice(
          MqttClient.builder()
              .useMqttVersion5()
              .identifier(thing)
              .serverHost("127.0.0.1")
              .serverPort(parvis.laptop().endpoint("mqtt").getPort())
              .transportConfig()
              .mqttConnectTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
              .applyTransportConfig()
              .sslConfig()
              .keyManagerFactory(key)
              .trustManagerFactory(trust)
              .applySslConfig()
              .buildBlocking());
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

  /** Publishes, and returns once the broker acknowledged. */
  void publish(String topic, byte[] payload) {
    client.publishWith().topic(topic).qos(MqttQos.AT_LEAST_ONCE).payload(payload).send();
  }

  boolean isConnected() {
    return client.getState().isConnected();
  }

  @Override
  public void close() {
    if (client.getState().isConnected()) {
      client.disconnect();
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
