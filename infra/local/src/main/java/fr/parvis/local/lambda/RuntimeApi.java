package fr.parvis.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import fr.parvis.local.LoopbackServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API for one execution environment.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime";
  private static final String OK = "{\"status\":\"OK\"}";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the environment learns from the child's calls. */
  interface Child {
    /** The child is free for an event. */
    void asksForNext();

    /** The function's class could not be made. */
    void failsToStart(Outcome failure);
  }

  private final LoopbackServer server;
  private final BlockingQueue<Invocation> handover = new SynchronousQueue<>();
  private final String functionArn;
  private final Child child;
  private volatile @Nullable Invocation current;

  RuntimeApi(String functionArn, Child child) {
    this.functionArn = functionArn;
    this.child = child;
    server = new LoopbackServer(0, this::serve);
  }

  /** Value of {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.port();
  }

  /** Gives an event to the child; false when it does not wait for one any more. */
  boolean hand(Invocation invocation, Duration patience) throws InterruptedException {
    return handover.offer(invocation, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    server.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      switch (exchange.getRequestMethod() + " " + path) {
        case "GET " + ROOT + "/invocation/next" -> next(exchange);
        case "POST " + ROOT + "/init/error" -> {
          child.failsToStart(reported(exchange, body));
          answer(exchange, 202, OK);
        }
        default -> finish(exchange, path, body);
      }
    } catch (InterruptedException e) {
      // The environment is being closed: the child is gone or about to be.
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    current = null;
    child.asksForNext();
    var invocation = handover.take();
    current = invocation;
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
    headers.set("Lambda-Runtime-Trace-Id", trace(invocation));
    exchange.sendResponseHeaders(200, invocation.event().length);
    exchange.getResponseBody().write(invocation.event());
  }

  /** A trace id in X-Ray's form, taken from the request id so that it is unique. */
  private static String trace(Invocation invocation) {
    var hexadecimal = invocation.requestId().replace("-", "");
    return "Root=1-%s-%s;Parent=%s;Sampled=0"
        .formatted(
            hexadecimal.substring(0, 8), hexadecimal.substring(8), hexadecimal.substring(0, 16));
  }

  private void finish(HttpExchange exchange, String path, byte[] body) throws IOException {
    var invocation = current;
    var known = invocation == null ? "" : ROOT + "/invocation/" + invocation.requestId();
    if (invocation == null || !path.startsWith(known)) {
      answer(exchange, 400, error("InvalidRequestID", "Invalid request ID"));
    } else if (path.equals(known + "/error")) {
      invocation.outcome().complete(reported(exchange, body));
      answer(exchange, 202, OK);
    } else if (!path.equals(known + "/response")) {
      answer(exchange, 404, error("NotFound", path));
    } else if (body.length > Failures.MAXIMUM_ANSWER_BYTES) {
      invocation.outcome().complete(Failures.answerTooLarge(body.length));
      var told =
          "Exceeded maximum allowed payload size (%d bytes)."
              .formatted(Failures.MAXIMUM_ANSWER_BYTES);
      answer(exchange, 413, error("RequestEntityTooLarge", told));
    } else {
      invocation.outcome().complete(Outcome.answer(body));
      answer(exchange, 202, OK);
    }
  }

  private static Outcome reported(HttpExchange exchange, byte[] body) throws IOException {
    var header =
        Optional.ofNullable(
            exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type"));
    var stated = JSON.readTree(body).path("errorType").asText("Unhandled");
    return Outcome.failure(stated.equals("Unhandled") ? header.orElse(stated) : stated, body);
  }

  private static String error(String type, String message) {
    return JSON.createObjectNode().put("errorMessage", message).put("errorType", type).toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    LoopbackServer.reply(exchange, status, "application/json", body.getBytes(UTF_8));
  }
}
