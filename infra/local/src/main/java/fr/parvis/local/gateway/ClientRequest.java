package fr.parvis.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks.
 *
 * @param method the HTTP method
 * @param rawPath the path as sent
 * @param rawQuery the query as sent, empty without one
 * @param protocol such as {@code HTTP/1.1}
 * @param headers values by lower-case name, in order
 * @param sourceAddress the client's IP address
 * @param body the bytes, empty without one
 */
// Requests are passed on and never compared.
@SuppressWarnings("ArrayRecordComponent")
record ClientRequest(
    String method,
    String rawPath,
    String rawQuery,
    String protocol,
    Map<String, List<String>> headers,
    String sourceAddress,
    byte[] body) {

  static ClientRequest of(HttpExchange exchange, byte[] body) {
    var headers = new LinkedHashMap<String, List<String>>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    var address = exchange.getRequestURI();
    return new ClientRequest(
        exchange.getRequestMethod(),
        address.getRawPath(),
        Optional.ofNullable(address.getRawQuery()).orElse(""),
        exchange.getProtocol(),
        headers,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        body);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }

  /** The query's values by name, decoded; repeated ones joined by commas. */
  Map<String, String> query() {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var pair : rawQuery.isEmpty() ? new String[0] : rawQuery.split("&", -1)) {
      var equals = pair.indexOf('=');
      var name = decode(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    var joined = new LinkedHashMap<String, String>();
    parameters.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
