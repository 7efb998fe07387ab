package fr.parvis.functions.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real servers on the loopback, whose names nothing else could resolve. */
class PinnedPostTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final byte[] HANDSHAKE_OF_16_KB = {22, 3, 3, 64, 0};
  private static final char[] PASSWORD = "password".toCharArray();

  private record Request(String line, Headers headers, String body) {}

  private final AtomicReference<Request> received = new AtomicReference<>();

  @Test
  void send_speaksToThePinnedAddress_underTheName() throws IOException {
    var server = started(HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0), 307);
    try {
      var address = "http://reuser.invalid:%d/hook?x=1".formatted(server.getAddress().getPort());
      assertThat(plain().send(URI.create(address), LOOPBACK, Map.of("a", "b"), "{\"été\": 1}"))
          .as("redirections are answers like others")
          .isEqualTo(307);
      assertThat(received.get().line()).isEqualTo("POST /hook?x=1");
      assertThat(received.get().body()).isEqualTo("{\"été\": 1}");
      assertThat(received.get().headers().getFirst("host")).startsWith("reuser.invalid:");
      assertThat(received.get().headers().getFirst("a")).isEqualTo("b");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void send_givesUp_whenTheAnswerDoesNotCome() throws IOException {
    try (var silent = new ServerSocket(0, 1, LOOPBACK)) {
      var address = URI.create("http://reuser.invalid:%d/".formatted(silent.getLocalPort()));
      var post = new PinnedPost(factory(), Duration.ofMillis(200));
      assertThatThrownBy(() -> post.send(address, LOOPBACK, Map.of(), "{}"))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  /** A byte now and then, of an answer or of a handshake that never ends. */
  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void send_givesUp_whenTheAnswerDrips(String scheme) throws IOException {
    try (var dripping = new ServerSocket(0, 1, LOOPBACK)) {
      var drip = Thread.ofVirtual().start(() -> drip(dripping));
      var address = URI.create(scheme + "://reuser.invalid:" + dripping.getLocalPort());
      var post = new PinnedPost(factory(), Duration.ofMillis(500));
      assertTimeoutPreemptively(
          PATIENCE,
          () ->
              assertThatThrownBy(() -> post.send(address, LOOPBACK, Map.of(), "{}"))
                  .isInstanceOf(SocketTimeoutException.class));
      drip.interrupt();
    }
  }

  private static void drip(ServerSocket server) {
    try (var socket = server.accept()) {
      var out = socket.getOutputStream();
      out.write(HANDSHAKE_OF_16_KB);
      while (!Thread.interrupted()) {
        out.write('H');
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (IOException e) {
      // The other side has given up.
    }
  }

  @Test
  void send_asksForTheCertificateOfTheName(@TempDir Path folder) throws Exception {
    var context = contextFor("reuser.invalid", folder);
    var server = HttpsServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    started(server, 200);
    try {
      var port = server.getAddress().getPort();
      var post = new PinnedPost(context.getSocketFactory(), PATIENCE);
      var right = URI.create("https://reuser.invalid:%d".formatted(port));
      assertThat(post.send(right, LOOPBACK, Map.of(), "{}")).isEqualTo(200);
      assertThat(received.get().line()).isEqualTo("POST /");
      var wrong = URI.create("https://other.invalid:%d/".formatted(port));
      assertThatThrownBy(() -> post.send(wrong, LOOPBACK, Map.of(), "{}"))
          .isInstanceOf(SSLException.class);
      assertThatThrownBy(() -> plain().send(right, LOOPBACK, Map.of(), "{}"))
          .as("nobody trusts this certificate")
          .isInstanceOf(SSLException.class);
    } finally {
      server.stop(0);
    }
  }

  private static PinnedPost plain() {
    return new PinnedPost(factory(), PATIENCE);
  }

  private static SSLSocketFactory factory() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private HttpServer started(HttpServer server, int status) {
    server.createContext("/", exchange -> answer(exchange, status));
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      received.set(
          new Request(line, exchange.getRequestHeaders(), new String(body.readAllBytes(), UTF_8)));
      exchange.getResponseHeaders().set("location", "http://127.0.0.1/inside");
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private static SSLContext contextFor(String name, Path folder) throws Exception {
    var file = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "x",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=dns:" + name,
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD))
        .inheritIO()
        .start()
        .waitFor();
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    var authority = KeyStore.getInstance("PKCS12");
    authority.load(null, PASSWORD);
    authority.setCertificateEntry("x", keys.getCertificate("x"));
    trusted.init(authority);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
