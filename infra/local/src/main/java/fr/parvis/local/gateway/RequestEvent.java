package fr.parvis.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.template.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The event that API Gateway makes of a request: payload format 2.0. */
final class RequestEvent {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter COMMON_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Set<String> TEXT_TYPES =
      Set.of("application/json", "application/xml", "application/javascript");

  private RequestEvent() {}

  /**
   * Makes the event.
   *
   * @param claims what the authorizer found in the token; empty on a route without one
   */
  static byte[] of(
      ClientRequest request,
      RouteTable.Match match,
      Optional<Map<String, String>> claims,
      String requestId,
      Instant now) {
    var event = JSON.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", Route.decode(request.rawPath()));
    event.put("rawQueryString", request.rawQuery());
    cookies(event, request);
    headers(event.putObject("headers"), request);
    fill(event, "queryStringParameters", request.query());
    event.set("requestContext", context(request, match.route(), claims, requestId, now));
    fill(event, "pathParameters", match.pathParameters());
    body(event, request);
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void cookies(ObjectNode event, ClientRequest request) {
    if (request.headers().containsKey("cookie")) {
      var cookies = event.putArray("cookies");
      for (var line : request.headers().get("cookie")) {
        for (var cookie : line.split(";", -1)) {
          cookies.add(cookie.strip());
        }
      }
    }
  }

  private static void headers(ObjectNode headers, ClientRequest request) {
    request
        .headers()
        .forEach((name, values) -> {
          if (!name.equals("cookie")) {
            headers.put(name, String.join(",", values));
          }
        });
    headers.put(
        "x-forwarded-for",
        request
            .header("x-forwarded-for")
            .map(before -> before + ", " + request.sourceAddress())
            .orElse(request.sourceAddress()));
    headers.put("x-forwarded-proto", "http");
  }

  private static void fill(ObjectNode event, String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      values.forEach(event.putObject(name)::put);
    }
  }

  private static ObjectNode context(
      ClientRequest request,
      Route route,
      Optional<Map<String, String>> claims,
      String requestId,
      Instant now) {
    var host = request.header("host").orElse("").split(":", -1)[0];
    var context = JSON.objectNode();
    context.put("accountId", Names.ACCOUNT);
    context.put("apiId", "laptop");
    claims.ifPresent(found -> authorizer(context, route, found));
    context.put("domainName", host);
    context.put("domainPrefix", host.split("[.:]", -1)[0]);
    var http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", Route.decode(request.rawPath()));
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceAddress());
    http.put("userAgent", request.header("user-agent").orElse(""));
    context.put("requestId", requestId);
    context.put("routeKey", route.key());
    context.put("stage", "$default");
    context.put("time", COMMON_LOG_TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void authorizer(ObjectNode context, Route route, Map<String, String> claims) {
    var jwt = context.putObject("authorizer").putObject("jwt");
    claims.forEach(jwt.putObject("claims")::put);
    if (route.scopes().isEmpty()) {
      jwt.putNull("scopes");
    } else {
      route.scopes().forEach(jwt.putArray("scopes")::add);
    }
  }

  private static void body(ObjectNode event, ClientRequest request) {
    var text = isText(request);
    if (request.body().length > 0) {
      event.put(
          "body",
          text
              ? new String(request.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
    }
    event.put("isBase64Encoded", request.body().length > 0 && !text);
  }

  /** AWS passes few types as text; even a form comes as base 64. */
  private static boolean isText(ClientRequest request) {
    var type = request.header("content-type").orElse("").split(";", -1)[0].strip();
    var lower = type.toLowerCase(Locale.ROOT);
    return (lower.startsWith("text/") || TEXT_TYPES.contains(lower))
        && request.header("content-encoding").isEmpty();
  }
}
