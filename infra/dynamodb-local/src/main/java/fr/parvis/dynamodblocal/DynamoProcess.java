package fr.parvis.dynamodblocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * DynamoDB Local on files, in a process of its own: the slowest part to start does so beside the
 * others, and its memory and threads stay apart. The process ends when this one ends, also by
 * {@code kill -9}. If it dies alone it is started again on the same port and files: the tables
 * survive, and the clients' own retries hide the pause.
 */
public final class DynamoProcess implements AutoCloseable {
  private static final int RESTARTS = 5;

  private final Path folder;
  private final Consumer<String> log;
  private final URI endpoint;
  private volatile Process process;
  private volatile boolean closed;
  private int restarts;

  /**
   * Starts it and waits until it answers.
   *
   * @param folder where the tables are kept
   * @param port the port on loopback, 0 for a free one
   * @param log takes a line for each thing that a person should know
   */
  public DynamoProcess(Path folder, int port, Consumer<String> log) {
    this.folder = folder;
    this.log = log;
    process = start(port);
    endpoint = ready(process);
    watch(process);
  }

  /** Where clients reach it; the same for as long as this object lives. */
  public URI endpoint() {
    return endpoint;
  }

  /** The process that serves now. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public synchronized void close() {
    closed = true;
    process.destroyForcibly(); // the files survive it, and a polite end takes seconds
    process.onExit().join();
  }

  private Process start(int port) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DynamoProcessMain.class.getName(),
                folder.toString(),
                Integer.toString(port)));
    try {
      return builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local cannot be started", e);
    }
  }

  /** Reads what the process says until it is ready; a thread drains the rest, or it would block. */
  private URI ready(Process started) {
    var output = started.inputReader();
    var said = new StringBuilder();
    try {
      for (String line; (line = output.readLine()) != null; ) {
        if (line.startsWith(DynamoProcessMain.READY)) {
          // No virtual thread: to read from a pipe holds its carrier.
          var reader = Thread.ofPlatform().daemon().name("dynamodb-output");
          reader.start(() -> output.lines().forEach(log));
          return URI.create(line.substring(DynamoProcessMain.READY.length()));
        }
        said.append(line).append(System.lineSeparator());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local's output cannot be read", e);
    }
    throw new IllegalStateException("DynamoDB Local did not start:\n" + said);
  }

  private void watch(Process watched) {
    Thread.ofVirtual().name("dynamodb-watch").start(() -> restart(watched.onExit().join()));
  }

  private synchronized void restart(Process dead) {
    if (closed) {
      return;
    }
    if (++restarts > RESTARTS) {
      log.accept("DynamoDB Local died %d times; it stays down.".formatted(restarts));
      return;
    }
    log.accept("DynamoDB Local died (exit %d); starting it again.".formatted(dead.exitValue()));
    process = start(endpoint.getPort());
    ready(process);
    watch(process);
  }
}
