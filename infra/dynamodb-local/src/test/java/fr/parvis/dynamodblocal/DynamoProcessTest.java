package fr.parvis.dynamodblocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoProcessTest {
  private static final TableDeclaration REPORTS =
      new TableDeclaration(
          Template.declared(Path.of(System.getProperty("parvis.root"), "template.yaml"))
              .resource("ReportsTable"));

  @TempDir Path folder;

  @Test
  void itemsAreThereAgain_whenTheProcessWasKilled() {
    var said = new CopyOnWriteArrayList<String>();
    try (var server = new DynamoProcess(folder, 0, said::add);
        var client = client(server.endpoint())) {
      new Tables(client).ensure(REPORTS);
      put(client, "before");

      var killed = server.process();
      killed.destroyForcibly();
      killed.onExit().join();
      put(client, "after");

      assertThat(client.scan(r -> r.tableName(REPORTS.name())).count()).isEqualTo(2);
      assertThat(said).anyMatch(line -> line.startsWith("DynamoDB Local died"));
    }
  }

  @Test
  void ensure_keepsTheItemsOfAnEarlierRun() {
    for (var run : List.of("first", "second")) {
      try (var server = new DynamoProcess(folder, 0, _ -> {});
          var client = client(server.endpoint())) {
        new Tables(client).ensure(REPORTS);
        put(client, run);
        assertThat(client.scan(r -> r.tableName(REPORTS.name())).count())
            .isEqualTo(run.equals("first") ? 1 : 2);
      }
    }
  }

  @Test
  void theServerListensOnLoopbackOnly() throws Exception {
    try (var server = new DynamoProcess(folder, 0, _ -> {})) {
      for (var address : otherAddresses()) {
        try (var socket = new Socket()) {
          var target = new InetSocketAddress(address, server.endpoint().getPort());
          assertThatThrownBy(() -> socket.connect(target, 500))
              .as(address.toString())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  private static List<InetAddress> otherAddresses() throws Exception {
    return NetworkInterface.networkInterfaces()
        .map(NetworkInterface::getInetAddresses)
        .map(Collections::list)
        .flatMap(Collection::stream)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static void put(DynamoDbClient client, String pk) {
    client.putItem(r -> r.tableName(REPORTS.name()).item(Map.of("pk", AttributeValue.fromS(pk))));
  }

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            c -> c.retryStrategy(StandardRetryStrategy.builder().maxAttempts(20).build()))
        .build();
  }
}
