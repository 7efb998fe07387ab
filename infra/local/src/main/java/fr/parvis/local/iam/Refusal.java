package fr.parvis.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import fr.parvis.local.LoopbackServer;
import fr.parvis.template.Names;
import java.io.IOException;
import java.util.Map;

/** How services of AWS say no, each in its own form. */
final class Refusal {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DENIED = "AccessDeniedException";

  private Refusal() {}

  /** What a role does not allow. */
  static void ofPermission(HttpExchange exchange, Caller caller, Permission lacking)
      throws IOException {
    var message =
        """
        User: arn:aws:sts::%s:assumed-role/%s/%s is not authorized to perform: %s on resource: %s \
        because no identity-based policy allows the %s action\
        """
            .formatted(
                Names.ACCOUNT,
                caller.function(),
                caller.function(),
                lacking.action(),
                lacking.resource(),
                lacking.action());
    switch (caller.service()) {
      case S3 -> asXml(exchange, message);
      case DYNAMODB, EVENTS, SQS -> asJson(exchange, 400, DENIED, message);
      case IOT, SES -> asJson(exchange, 403, DENIED, message);
    }
  }

  /** What nobody signed whom the gate knows. */
  static void ofStranger(HttpExchange exchange) throws IOException {
    asXml(exchange, "Not signed by a function of this territory.");
  }

  /** What could not be handed on; the caller tries again. */
  static void unavailable(HttpExchange exchange) throws IOException {
    asJson(exchange, 503, "ServiceUnavailable", "The service cannot be reached.");
  }

  private static void asJson(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
    var body = Map.of("__type", "com.amazon.coral.service#" + type, "message", message);
    LoopbackServer.reply(
        exchange, status, "application/x-amz-json-1.0", JSON.writeValueAsBytes(body));
  }

  private static void asXml(HttpExchange exchange, String message) throws IOException {
    var body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>%s</Message></Error>"
            .formatted(message.replace("&", "&amp;").replace("<", "&lt;"));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(403, -1);
    } else {
      LoopbackServer.reply(exchange, 403, "application/xml", body.getBytes(UTF_8));
    }
  }
}
