package fr.parvis.dynamodblocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * A DynamoDB Local server in this process, on the loopback address only.
 *
 * <p>DynamoDB Local listens on every address of the machine and has no option against it; its Jetty
 * connector is reached by reflection and bound to loopback before the start.
 */
public final class DynamoServer implements AutoCloseable {
  private final DynamoDBProxyServer server;
  private final ServerConnector connector;

  private DynamoServer(int port, List<String> arguments) {
    try {
      server = ServerRunner.createServerFromCommandLineArgs(arguments.toArray(String[]::new));
      connector = connector(server);
      connector.setHost("127.0.0.1");
      connector.setPort(port);
      server.safeStart();
    } catch (Exception e) { // whatever DynamoDB Local declares or Jetty throws: there is no server
      throw new IllegalStateException("DynamoDB Local did not start on port " + port, e);
    }
  }

  /** Starts a server that forgets everything at its end; port 0 takes a free one. */
  public static DynamoServer inMemory(int port) {
    return new DynamoServer(port, arguments("-inMemory"));
  }

  /** Starts a server that keeps its tables in a folder; port 0 takes a free one. */
  public static DynamoServer onFiles(Path folder, int port) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + folder, e);
    }
    return new DynamoServer(port, arguments("-dbPath", folder.toString()));
  }

  /** Where clients reach it. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // as declared by DynamoDB Local
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    }
  }

  /** One database for all credentials and regions ({@code -sharedDb}), and nothing sent home. */
  private static List<String> arguments(String... storage) {
    var arguments = new ArrayList<>(List.of("-port", "8000", "-sharedDb", "-disableTelemetry"));
    arguments.addAll(Arrays.asList(storage));
    return arguments;
  }

  private static ServerConnector connector(DynamoDBProxyServer server)
      throws ReflectiveOperationException {
    var field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    return (ServerConnector) ((Server) field.get(server)).getConnectors()[0];
  }
}
