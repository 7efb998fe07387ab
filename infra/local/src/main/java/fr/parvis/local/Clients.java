package fr.parvis.local;

import fr.parvis.local.Ports.Service;
import fr.parvis.local.meter.CountedRequests;
import fr.parvis.local.meter.Meter;
import fr.parvis.template.Names;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The runtime's own clients of its services: its parts speak to each other as the functions speak
 * to them. Who asks for a client closes it.
 */
public final class Clients {
  /** Access key that every service of the laptop accepts. */
  public static final String ACCESS_KEY = "local";

  /** Secret of {@link #ACCESS_KEY}; S3's signatures are checked with it. */
  public static final String SECRET_KEY = "local-secret";

  private final Ports ports;

  /** Clients of the services that listen on these ports. */
  public Clients(Ports ports) {
    this.ports = ports;
  }

  /** A client of the tables. */
  public DynamoDbClient dynamo() {
    return prepared(DynamoDbClient.builder(), Service.DYNAMODB).build();
  }

  /** A client of the tables' streams. */
  public DynamoDbStreamsClient streams() {
    return prepared(DynamoDbStreamsClient.builder(), Service.DYNAMODB).build();
  }

  /** A client of the queues. */
  public SqsClient sqs() {
    return prepared(SqsClient.builder(), Service.SQS).build();
  }

  /** A client of the queues for what a service of AWS does in the town's name, and bills. */
  public SqsClient sqs(Meter meter, String who) {
    return prepared(SqsClient.builder(), Service.SQS)
        .overrideConfiguration(c -> c.addExecutionInterceptor(new CountedRequests(meter, who)))
        .build();
  }

  /** A client of the buckets. */
  public S3Client s3() {
    return prepared(S3Client.builder().forcePathStyle(true), Service.S3).build();
  }

  /** Signs addresses of the buckets. */
  public S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(ports.address(Service.S3))
        .region(Region.of(Names.REGION))
        .credentialsProvider(credentials())
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B prepared(
      B builder, Service service) {
    return builder
        .endpointOverride(ports.address(service))
        .region(Region.of(Names.REGION))
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
