package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Finds words wherever the running territory could keep them: every item of every table, every
 * object and its name, every message of every queue, dead letters too, and what functions logged.
 */
final class Traces implements AutoCloseable {
  /** A queue that fills faster than it is read would be read for ever. */
  private static final int MOST_BATCHES = 20;

  private final RunningParvis parvis;
  private final DynamoDbClient tables;
  private final S3Client buckets;
  private final SqsClient queues;

  Traces(RunningParvis parvis) {
    this.parvis = parvis;
    tables = open(DynamoDbClient.builder(), "dynamodb");
    buckets = open(S3Client.builder().forcePathStyle(true), "s3");
    queues = open(SqsClient.builder(), "sqs");
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C open(
      B builder, String service) {
    return builder
        .endpointOverride(parvis.laptop().endpoint(service))
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /**
   * The tables, buckets, queues and logs that hold one of these words, each as often as it does.
   */
  List<String> of(List<String> words) {
    var found = new ArrayList<String>();
    for (var table : tables.listTables().tableNames()) {
      tables.scanPaginator(r -> r.tableName(table)).items().stream()
          .filter(item -> isIn(item.toString(), words))
          .forEach(_ -> found.add(table));
    }
    buckets.listBuckets().buckets().forEach(bucket -> search(bucket.name(), words, found));
    queues.listQueues().queueUrls().forEach(queue -> searchQueue(queue, words, found));
    found.addAll(inLogs(words));
    return found;
  }

  /** The logs of functions that hold one of these words. */
  List<String> inLogs(List<String> words) {
    return parvis.laptop().environments().keySet().stream()
        .filter(function ->
            isIn(new Visitor(parvis.site()).unchecked("/_local/logs/" + function).body(), words))
        .map(function -> "log of " + function)
        .toList();
  }

  private void search(String bucket, List<String> words, List<String> found) {
    for (var object : buckets.listObjectsV2Paginator(r -> r.bucket(bucket)).contents()) {
      var bytes = buckets.getObjectAsBytes(r -> r.bucket(bucket).key(object.key()));
      if (isIn(object.key() + new String(bytes.asByteArray(), UTF_8), words)) {
        found.add(bucket);
      }
    }
  }

  /** Looks without taking: a message is back after a second. */
  private void searchQueue(String queue, List<String> words, List<String> found) {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      var messages =
          queues
              .receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10).visibilityTimeout(1))
              .messages();
      messages.stream()
          .filter(message -> isIn(message.toString(), words))
          .forEach(_ -> found.add(queue));
      if (messages.isEmpty()) {
        return;
      }
    }
  }

  private static boolean isIn(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }

  @Override
  public void close() {
    tables.close();
    buckets.close();
    queues.close();
  }
}
