package fr.parvis.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import fr.parvis.demo.DemoTown;
import fr.parvis.local.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A checkout like ours, but for two things in its template: no throttling, which would be what we
 * measure, and one function more, the peer.
 */
public final class BenchTown {
  private static final String PEER =
      """
      Resources:
        BenchHelloFunction:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: bench/hello.zip
            Handler: fr.parvis.bench.Hello
            Events:
              Hello:
                Type: HttpApi
                Properties: { ApiId: !Ref TerritoryApi, Method: GET, Path: /bench/hello }
      """;

  private BenchTown() {}

  /** Makes the folder, and answers it. */
  public static Path make(Path root, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var shared : List.of("functions", "infra", "target", "web")) {
      Files.createSymbolicLink(folder.resolve(shared), root.resolve(shared));
    }
    var libraries = Files.createDirectories(folder.resolve("bench/package/lib"));
    for (var type : List.of(Hello.class, Context.class, APIGatewayV2HTTPEvent.class)) {
      var jar = Children.jarOf(type);
      Files.copy(jar, libraries.resolve(jar.getFileName()));
    }
    var template = Files.readString(root.resolve("template.yaml"));
    Files.writeString(
        folder.resolve("template.yaml"),
        template
            .replaceFirst("(?m)^Resources:\\n", PEER)
            .replaceFirst("(?m)^.*ThrottlingRateLimit.*\\n", "")
            // The same jars under the same path: then the AOT caches of the checkout serve.
            .replace("CodeUri: functions/", "CodeUri: " + root + "/functions/"));
    return folder;
  }

  /** Puts the demo town's settings, so that its doors have something to answer. */
  public static void putSettings(Path root, Laptop laptop) {
    var tables = new DemoTown.Tables("TerritoryTable", "PeopleTable", "ReportsTable");
    try (var client = client(laptop)) {
      new DemoTown(
              root.resolve("infra/demo"),
              client,
              tables,
              "no report of the demo is put, so any key does",
              InstantSource.system())
          .putSettings();
    }
  }

  /** The laptop's tables. */
  public static DynamoDbClient client(Laptop laptop) {
    return DynamoDbClient.builder()
        .endpointOverride(laptop.endpoint("dynamodb"))
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
