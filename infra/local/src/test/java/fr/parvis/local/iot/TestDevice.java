package fr.parvis.local.iot;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import fr.parvis.local.iot.registry.Authority;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** Clients as a device has them: keys, a certificate, and trust in the broker's authority. */
public final class TestDevice {
  private static final char[] PASSWORD = "test".toCharArray();

  private TestDevice() {}

  /** A client of MQTT 5. */
  public static Mqtt5Client mqtt5(
      int port, String clientId, Authority.Issued issued, Authority authority) throws Exception {
    return prepared(port, clientId, keys(issued), authority).useMqttVersion5().build();
  }

  /** A client of MQTT 3.1.1. */
  public static Mqtt3Client mqtt3(
      int port, String clientId, Authority.Issued issued, Authority authority) throws Exception {
    return prepared(port, clientId, keys(issued), authority).useMqttVersion3().build();
  }

  /** A client that has no certificate. */
  public static Mqtt5Client nobody(int port, String clientId, Authority authority)
      throws Exception {
    return prepared(port, clientId, emptyStore(), authority).useMqttVersion5().build();
  }

  private static MqttClientBuilder prepared(
      int port, String clientId, KeyStore keys, Authority authority) throws Exception {
    var trusted = emptyStore();
    trusted.setCertificateEntry("authority", authority.certificate());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    key.init(keys, PASSWORD);
    return MqttClient.builder()
        .identifier(clientId)
        .serverHost("127.0.0.1")
        .serverPort(port)
        .sslConfig()
        .keyManagerFactory(key)
        .trustManagerFactory(trust)
        .applySslConfig();
  }

  private static KeyStore keys(Authority.Issued issued) throws Exception {
    var store = emptyStore();
    store.setKeyEntry(
        "device", issued.keys().getPrivate(), PASSWORD, new Certificate[] {issued.certificate()});
    return store;
  }

  private static KeyStore emptyStore() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
