package fr.parvis.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a service, as it came.
 *
 * @param method of HTTP
 * @param address path and query, as they were signed
 * @param query decoded, by name
 * @param headers the first of each name, which is in lower case
 * @param text its body; empty where a body says nothing of what is asked, as of a file for S3
 * @param json the same, read; a missing node when it is not JSON, which its service then refuses
 */
record AwsCall(
    String method,
    URI address,
    Map<String, String> query,
    Map<String, String> headers,
    String text,
    JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static AwsCall of(HttpExchange exchange) {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var address = exchange.getRequestURI();
    return new AwsCall(
        exchange.getRequestMethod(),
        address,
        query(address.getRawQuery()),
        headers,
        "",
        JSON.missingNode());
  }

  /** The same, its body read. */
  AwsCall with(byte[] body) {
    var read = new String(body, UTF_8);
    return new AwsCall(method, address, query, headers, read, json(read));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static Map<String, String> query(String raw) {
    var query = new HashMap<String, String>();
    for (var pair : raw == null ? new String[0] : raw.split("&", -1)) {
      var parts = pair.split("=", 2);
      query.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean asks(String parameter) {
    return query.containsKey(parameter);
  }

  /** The path, decoded, without its first slash. */
  String path() {
    return address.getPath().substring(1);
  }

  /** The operation of a service that has one address for all of them. */
  String operation() {
    var target = headers.getOrDefault("x-amz-target", "");
    return target.substring(target.indexOf('.') + 1);
  }
}
