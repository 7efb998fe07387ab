package fr.parvis.local.iam;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.meter.Metered;
import fr.parvis.local.objects.Buckets;
import fr.parvis.local.queues.Queues;
import fr.parvis.local.tables.DynamoTables;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The services of {@code roles.yaml} behind a gate, and clients as functions have them. */
final class TestGate implements AutoCloseable {
  static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/roles.yaml"), Map.of());
  static final String BUCKET = "parvis-filesbucket";
  static final String WRITER = "WriterFunction";
  static final String READER = "ReaderFunction";

  final Ports ports = Ports.free();
  final List<String> log = new CopyOnWriteArrayList<>();
  private final LaptopSettings settings = new LaptopSettings(Path.of("."), Optional.empty(), ports);
  private final List<Part> parts;
  private final Gate gate;

  TestGate() {
    gate = new Gate(TEMPLATE, settings, (function, line) -> log.add(function + ": " + line));
    parts =
        List.of(
            new DynamoTables(TEMPLATE, settings),
            new Buckets(TEMPLATE, settings),
            new Queues(TEMPLATE, settings),
            gate);
    parts.forEach(Part::start);
  }

  Access access() {
    return gate.access();
  }

  Metered metered() {
    return settings.meter().metered();
  }

  DynamoDbClient dynamo(String function) {
    return as(function, DynamoDbClient.builder());
  }

  S3Client s3(String function) {
    return as(function, S3Client.builder());
  }

  SqsClient sqs(String function) {
    return as(function, SqsClient.builder());
  }

  /** Queues as a service of AWS reaches them, past the gate. */
  SqsClient sqsOf(String service) {
    return new Clients(ports).sqs(settings.meter(), service);
  }

  S3Presigner presigner(String function) {
    return S3Presigner.builder()
        .endpointOverride(ports.address(Service.AWS))
        .region(Region.EU_WEST_3)
        .credentialsProvider(credentials(function))
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C as(
      String function, B builder) {
    return builder
        .endpointOverride(ports.address(Service.AWS))
        .region(Region.EU_WEST_3)
        .credentialsProvider(credentials(function))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static StaticCredentialsProvider credentials(String function) {
    return StaticCredentialsProvider.create(
        AwsSessionCredentials.create(Clients.ACCESS_KEY, Clients.SECRET_KEY, function));
  }

  @Override
  public void close() {
    parts.reversed().forEach(Part::close);
  }
}
