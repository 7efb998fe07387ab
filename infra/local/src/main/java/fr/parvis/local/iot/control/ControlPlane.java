package fr.parvis.local.iot.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import fr.parvis.local.LoopbackServer;
import fr.parvis.local.iot.policy.Policies;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.registry.Registry;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Serves the operations of IoT Core that the territory uses, in the protocol of the SDK (REST with
 * JSON). One that is not among them is refused by name.
 */
public final class ControlPlane implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PRINCIPAL = "x-amzn-principal";

  private final Operations operations;
  private final LoopbackServer server;

  /**
   * Starts to listen.
   *
   * @param mqtt host and port where devices connect
   * @param disconnect ends the connections made with the certificate of an id
   */
  public ControlPlane(
      int port,
      String mqtt,
      Registry registry,
      Authority authority,
      Policies policies,
      Consumer<String> disconnect) {
    var clock = InstantSource.system();
    operations =
        new Operations(
            new ThingOperations(registry),
            new CertificateOperations(registry, authority, policies, disconnect, clock),
            new Endpoint(mqtt));
    server = new LoopbackServer(port, this::answer);
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        reply(exchange, 200, run(exchange));
      } catch (Refused e) {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", e.type());
        reply(exchange, e.status(), Map.of("message", e.getMessage()));
      }
    }
  }

  private Object run(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestMethod();
    var path = exchange.getRequestURI().getPath();
    var found =
        operations
            .find(method, path)
            .orElseThrow(() ->
                Refused.unknownOperation(
                    "The laptop does not know the operation %s %s of IoT Core"
                        .formatted(method, path)));
    var principal = exchange.getRequestHeaders().getFirst(PRINCIPAL);
    return found
        .operation()
        .apply(
            new Request(
                found.name(),
                query(exchange.getRequestURI().getRawQuery()),
                principal == null ? "" : principal,
                body(exchange)));
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    var bytes = exchange.getRequestBody().readAllBytes();
    try {
      return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw Refused.invalid("The request is not JSON");
    }
  }

  private static Map<String, String> query(String raw) {
    var parameters = new HashMap<String, String>();
    for (var pair : raw == null ? new String[0] : raw.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
    LoopbackServer.reply(exchange, status, "application/json", JSON.writeValueAsBytes(body));
  }
}
