package fr.parvis.local.iot.broker;

import fr.parvis.local.iot.registry.Authority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;

/** The files that HiveMQ reads at its start, written anew each time. */
final class HiveFiles {
  /** The stores need one; who reads the folder reads this too. */
  private static final String PASSWORD = "parvis";

  /**
   * IoT Core's own limits: 128 KiB a message (and its topic), QoS 0 and 1, 20 minutes of silence.
   */
  private static final String CONFIGURATION =
      """
      <?xml version="1.0"?>
      <hivemq>
        <listeners>
          <tls-tcp-listener>
            <port>{port}</port>
            <bind-address>127.0.0.1</bind-address>
            <tls>
              <keystore>
                <path>{keys}</path><password>{password}</password><private-key-password>{password}</private-key-password>
              </keystore>
              <truststore><path>{trusted}</path><password>{password}</password></truststore>
              <client-authentication-mode>REQUIRED</client-authentication-mode>
            </tls>
          </tls-tcp-listener>
        </listeners>
        <mqtt>
          <packets><max-packet-size>132096</max-packet-size></packets>
          <quality-of-service><max-qos>1</max-qos></quality-of-service>
          <keep-alive><max-keep-alive>1200</max-keep-alive></keep-alive>
          <session-expiry><max-interval>3600</max-interval></session-expiry>
        </mqtt>
        <persistence><mode>in-memory</mode></persistence>
        <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
      </hivemq>
      """;

  private final Path folder;

  HiveFiles(Path folder) {
    this.folder = folder;
  }

  Path configuration() {
    return folder.resolve("conf");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path extensions() {
    return folder.resolve("extensions");
  }

  /** Writes them; the broker gets a new certificate each time. */
  void write(int port, Authority authority) {
    var keys = configuration().resolve("broker.p12");
    var trusted = configuration().resolve("trusted.p12");
    try {
      for (var needed : new Path[] {configuration(), data(), extensions()}) {
        Files.createDirectories(needed);
      }
      writeKeys(authority, keys);
      writeTrusted(authority, trusted);
      Files.writeString(
          configuration().resolve("config.xml"),
          CONFIGURATION
              .replace("{port}", Integer.toString(port))
              .replace("{keys}", keys.toAbsolutePath().toString())
              .replace("{trusted}", trusted.toAbsolutePath().toString())
              .replace("{password}", PASSWORD));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows PKCS #12", e);
    }
  }

  private static void writeKeys(Authority authority, Path file)
      throws IOException, GeneralSecurityException {
    var issued = authority.issueServer();
    var store = emptyStore();
    store.setKeyEntry(
        "broker",
        issued.keys().getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {issued.certificate(), authority.certificate()});
    write(store, file);
  }

  private static void writeTrusted(Authority authority, Path file)
      throws IOException, GeneralSecurityException {
    var store = emptyStore();
    store.setCertificateEntry("authority", authority.certificate());
    write(store, file);
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static void write(KeyStore store, Path file)
      throws IOException, GeneralSecurityException {
    try (var output = Files.newOutputStream(file)) {
      store.store(output, PASSWORD.toCharArray());
    }
  }
}
