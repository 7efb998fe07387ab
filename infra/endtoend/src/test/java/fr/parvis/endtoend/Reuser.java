package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A program of somebody else's, with a key and a server that takes webhooks, as the documents
 * describe both.
 */
final class Reuser implements AutoCloseable {
  private final HttpServer server;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Visitor visitor;
  private String secret = "";

  /** Asks for a key. */
  Reuser(RunningParvis parvis) {
    var asked = "{\"name\": \"Carte\", \"mail\": \"carte@example.fr\", \"use\": \"Une carte\"}";
    var given = new Visitor(parvis.site()).post("/api/public/reusers", asked).expect(201);
    visitor = new Visitor(parvis.site()).with("api-key", given.json().get("apiKey").asText());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  /** Speaks with the key. */
  Visitor visitor() {
    return visitor;
  }

  /** Asks to be told of a dataset. */
  void listen(String dataset) {
    var body =
        "{\"address\": \"http://127.0.0.1:%d/hook\", \"datasets\": [\"%s\"]}"
            .formatted(server.getAddress().getPort(), dataset);
    JsonNode added = visitor.post("/api/public/reusers/webhooks", body).expect(201).json();
    secret = added.get("secret").asText();
  }

  /** What it was told so far, with a right signature. */
  List<String> told() {
    return List.copyOf(told);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var signature = exchange.getRequestHeaders().getFirst("parvis-signature");
      var time = signature.replaceFirst("t=(\\d+),.*", "$1");
      if (signature.equals("t=" + time + ",v1=" + hmac(time + "." + body))) {
        told.add(body);
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
