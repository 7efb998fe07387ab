package fr.parvis.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * As much of Lambda's Runtime API as a benchmark needs: gives one event after the other, and takes
 * the time at which each answer comes.
 */
public final class RuntimeEndpoint implements AutoCloseable {
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String INVOCATION = RUNTIME + "invocation/";

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> snapshot = new CompletableFuture<>();
  private final CompletableFuture<Void> restored = new CompletableFuture<>();
  private volatile CompletableFuture<Answer> answer = new CompletableFuture<>();

  /** Listens on a free port of the loopback address. */
  public RuntimeEndpoint() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * What a function said.
   *
   * @param at {@link System#nanoTime} when it came
   */
  public record Answer(long at, String body) {}

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Gives an event, the one before being answered; fails when the function fails. */
  public CompletableFuture<Answer> invoke(byte[] event) {
    answer = new CompletableFuture<>();
    events.add(event);
    return answer;
  }

  /**
   * Done when a function that starts by SnapStart is ready for its snapshot, its hooks included.
   */
  public CompletableFuture<Void> snapshot() {
    return snapshot;
  }

  /** Lets a function go on from its snapshot. */
  public void restore() {
    restored.complete(null);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var now = System.nanoTime();
    var path = exchange.getRequestURI().getPath();
    var body = exchange.getRequestBody().readAllBytes();
    if (path.equals(INVOCATION + "next")) {
      next(exchange);
      return;
    }
    if (path.equals(RUNTIME + "restore/next")) {
      snapshot.complete(null);
      restored.join();
      send(exchange, 200, new byte[0]);
      return;
    }
    var waiting = answer;
    var said = new String(body, StandardCharsets.UTF_8);
    send(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
    if (path.endsWith("/response")) {
      waiting.complete(new Answer(now, said));
    } else {
      waiting.completeExceptionally(new IllegalStateException(path + ": " + said));
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    byte[] event;
    try {
      event = events.take();
    } catch (InterruptedException closed) {
      exchange.close();
      return;
    }
    var headers = exchange.getResponseHeaders();
    headers.add("Lambda-Runtime-Aws-Request-Id", "bench");
    headers.add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
    headers.add(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-west-3:000000000000:function:bench");
    send(exchange, 200, event);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    server.stop(0);
  }
}
