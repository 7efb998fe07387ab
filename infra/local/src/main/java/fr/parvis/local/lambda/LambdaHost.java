package fr.parvis.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import fr.parvis.local.LoopbackServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Lambda for an emulator that cannot run Java: it sends each event here by HTTP, and the function
 * runs as on the laptop, in a child JVM under AWS's runtime interface client. Everything else is
 * asked of the emulator: the code that was deployed, its settings, credentials of its role.
 */
public final class LambdaHost implements AutoCloseable {
  private static final PoolLimits LIMITS =
      new PoolLimits(2, Duration.ofMinutes(5), Duration.ofMinutes(5));

  private record Hosted(DeployedFunction function, EnvironmentPool pool) {}

  private final DeployedFunctions functions;
  private final ChildFiles files;
  private final FunctionLogs logs;
  private final Map<String, Hosted> hosted = new HashMap<>();
  private final LoopbackServer server;

  private LambdaHost(int port, Path folder, DeployedFunctions functions) {
    this.functions = functions;
    files = new ChildFiles(folder);
    logs = new FunctionLogs(folder.resolve("logs"), System.out);
    server = new LoopbackServer(port, this::serve);
  }

  /**
   * Takes the port and a folder of its own, and finds the emulator as any client of AWS does, by
   * its environment. Ends when its standard input does, and its children with it.
   */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[1]).toAbsolutePath();
    var http = UrlConnectionHttpClient.builder();
    try (var lambda = LambdaClient.builder().httpClientBuilder(http).build();
        var sts = StsClient.builder().httpClientBuilder(http).build();
        var host =
            new LambdaHost(
                Integer.parseInt(arguments[0]),
                folder,
                new DeployedFunctions(lambda, sts, folder.resolve("code"), shared()))) {
      System.out.println("Lambda listens on port " + host.server.port());
      while (System.in.read() >= 0) {
        // Nothing is ever written: only the end counts.
      }
    }
  }

  /** Of every function: where the emulator is, and what Lambda sets. */
  private static Map<String, String> shared() {
    var own = System.getenv();
    return Map.of(
        "AWS_ENDPOINT_URL", own.get("AWS_ENDPOINT_URL"),
        "AWS_REGION", own.get("AWS_REGION"),
        "AWS_EC2_METADATA_DISABLED", "true",
        "PATH", own.get("PATH"),
        "LANG", "en_US.UTF-8");
  }

  /** Lambda's answer with 200, or its JSON of the failure with 502. */
  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var outcome =
          pool(
                  headers.getFirst("X-Amzn-Lambda-Function-Name"),
                  headers.getFirst("X-Amzn-Lambda-Function-Version"))
              .invoke(exchange.getRequestBody().readAllBytes());
      var status = outcome.failed() ? 502 : 200;
      LoopbackServer.reply(exchange, status, "application/json", outcome.payload());
    } catch (InterruptedException e) {
      // Closed: nobody waits for the answer.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The edge of the host: what is not foreseen is told once, here.
      System.err.println("parvis: the event of " + exchange.getRequestHeaders() + " was lost");
      e.printStackTrace();
      exchange.sendResponseHeaders(500, -1);
    }
  }

  /** The environments of a function as it is deployed now: after an update, new ones. */
  private synchronized EnvironmentPool pool(String name, String version) {
    var deployed = functions.get(name, version);
    var key = name + ":" + version;
    var there = hosted.get(key);
    if (there != null && there.function().equals(deployed)) {
      return there.pool();
    }
    if (there != null) {
      there.pool().close();
    }
    var pool =
        new EnvironmentPool(
            functions.settings(deployed),
            LIMITS,
            () -> functions.launch(deployed, files),
            _ -> {},
            _ -> {},
            line -> logs.write(deployed.name(), line));
    hosted.put(key, new Hosted(deployed, pool));
    return pool;
  }

  @Override
  public synchronized void close() {
    server.close();
    hosted.values().forEach(one -> one.pool().close());
  }
}
