package fr.parvis.local.iam;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;

/**
 * Hands calls on to a service, unchanged. The service is spoken to as a proxy is, so that it sees
 * the address that the caller signed.
 */
final class Onward implements AutoCloseable {
  /** What belongs to a connection and not to what is sent over it. */
  private static final Set<String> OF_CONNECTIONS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final String own;
  private final HttpClient client;

  /**
   * @param own address of the gate, which callers signed
   * @param port where the service listens
   */
  Onward(URI own, int port) {
    this.own = own.toString();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
            .build();
  }

  HttpResponse<InputStream> send(HttpExchange exchange, BodyPublisher body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(own + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), body);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!isOfConnection(name)) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  /** The body of a request as it comes. */
  static BodyPublisher asItComes(HttpExchange exchange) {
    var length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null || length.equals("0")
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(exchange::getRequestBody), Long.parseLong(length));
  }

  /** Gives the caller what the service answered, with its body. */
  static void answer(HttpExchange exchange, HttpResponse<?> answer, InputStream body) {
    var length = answer.headers().firstValueAsLong("content-length").orElse(0);
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!isOfConnection(name)) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    var head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    }
    var chunked = answer.headers().firstValue("transfer-encoding").isPresent();
    try {
      exchange.sendResponseHeaders(
          answer.statusCode(), head || (length == 0 && !chunked) ? -1 : length);
      body.transferTo(exchange.getResponseBody());
    } catch (IOException e) {
      throw new UncheckedIOException("the caller of " + exchange.getRequestURI() + " is gone", e);
    }
  }

  private static boolean isOfConnection(String name) {
    return OF_CONNECTIONS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
