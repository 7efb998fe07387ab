package fr.parvis.bench.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * As much of DynamoDB as an export asks: it answers queries with rows that it makes up, as fast as
 * they are read. To fill DynamoDB Local with a million rows would take longer than all else.
 */
final class RowServer implements AutoCloseable {
  private static final Pattern LOW = Pattern.compile("\":low\":\\{\"S\":\"L?([^\"]*)\"");
  private static final Pattern LIMIT = Pattern.compile("\"Limit\":([0-9]+)");
  private static final int UNIT_BYTES = 4096;

  private final HttpServer server;
  private final int rows;
  private long requests;
  private double readUnits;

  RowServer(int rows) throws IOException {
    this.rows = rows;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  long requests() {
    return requests;
  }

  /** What DynamoDB bills for what it answered: texts, without the signs of JSON. */
  double readUnits() {
    return readUnits;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var low = group(LOW, asked).strip();
    var first = low.isEmpty() ? 0 : Integer.parseInt(low);
    var end = Math.min(rows, first + Integer.parseInt(group(LIMIT, asked)));
    var body = body(first, end).getBytes(StandardCharsets.UTF_8);
    requests++;
    readUnits += Math.ceilDiv((long) (body.length * 0.7), UNIT_BYTES);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private String body(int first, int end) {
    var items = new StringBuilder("{\"Items\":[");
    for (int number = first; number < end; number++) {
      items.append(number == first ? "" : ",").append(item(number));
    }
    items.append("],\"Count\":").append(end - first);
    if (end < rows) {
      items.append(
          ",\"LastEvaluatedKey\":{\"pk\":{\"S\":\"ROWS#signalements\"},\"sk\":{\"S\":\"%s\"}}"
              .formatted(key(end - 1)));
    }
    return items.append('}').toString();
  }

  private static String item(int number) {
    var month = "20%02d-%02d".formatted(10 + number % 17, 1 + number % 12);
    var key = key(number);
    return """
    {"pk":{"S":"ROWS#signalements"},"sk":{"S":"%1$s"},
    "byFirstPk":{"S":"ROWS#signalements"},"byFirstSk":{"S":"%2$s#%1$s"},
    "bySecondPk":{"S":"ROWS#signalements"},"bySecondSk":{"S":"%3$019d#%1$s"},
    "cells":{"M":{"lot":{"S":"%1$s"},"mois":{"S":"%2$s"},"code_insee":{"S":"37%4$03d"},
    "categorie":{"S":"Voirie et \\"trottoirs\\" %5$d"},"service":{"S":"Espace public"},
    "niveau":{"S":"maille"},"maille":{"S":"%6$d_%7$d"},"lon":{"S":"%8$.5f"},
    "lat":{"S":"%9$.5f"},"nombre":{"S":"%3$d"}}}}
    """
        .formatted(
            key,
            month,
            5 + number % 40,
            number % 272,
            number % 23,
            21000 + number % 700,
            300 + number % 900,
            0.5 + number % 9973 / 10000.0,
            47.2 + number % 8999 / 20000.0);
  }

  private static String key(int number) {
    return String.format(Locale.ROOT, "L%07d", number);
  }

  private static String group(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no query of rows: " + text);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
