package fr.parvis.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * {@code ./parvis up} in a process of its own, on files, that can be killed as a power cut would.
 */
final class LaptopProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Ready: (http://\\S+) \\(");

  private final Process process;
  private final URI site;

  private LaptopProcess(Process process, URI site) {
    this.process = process;
    this.site = site;
  }

  /** Starts it on a folder of state, and returns when it says that it is ready. */
  static LaptopProcess start(Path data) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      var process =
          new ProcessBuilder(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "--enable-native-access=ALL-UNNAMED",
                  "-Dparvis.root=" + System.getProperty("parvis.root"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "fr.parvis.local.Up",
                  "--data",
                  data.toString(),
                  "--port",
                  Integer.toString(freePort()),
                  "--no-demo")
              .redirectErrorStream(true)
              .start();
      return new LaptopProcess(process, address(process));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the runtime", e);
    }
  }

  /**
   * Below the range from which the system gives ports to anybody: the services take the next ones.
   */
  private static int freePort() {
    return ThreadLocalRandom.current().nextInt(20_000, 30_000);
  }

  private static URI address(Process process) {
    var ready = new CompletableFuture<URI>();
    Thread.ofVirtual().start(() -> read(process.inputReader(), ready));
    return ready.orTimeout(90, TimeUnit.SECONDS).join();
  }

  private static void read(BufferedReader output, CompletableFuture<URI> ready) {
    var all = new StringBuilder();
    try (output) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        all.append(line).append('\n');
        var found = READY.matcher(line);
        if (found.find()) {
          ready.complete(URI.create(found.group(1)));
        }
      }
    } catch (IOException e) {
      all.append(e); // a kill closes the stream under the reader's hands
    }
    ready.completeExceptionally(
        new AssertionError("the runtime ended before it was ready:\n" + all));
  }

  URI site() {
    return site;
  }

  /** SIGKILL to the runtime alone; returns when nothing that it started runs any more. */
  void kill() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !process.isAlive() && all.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Override
  public void close() {
    process.destroy();
    await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
  }
}
