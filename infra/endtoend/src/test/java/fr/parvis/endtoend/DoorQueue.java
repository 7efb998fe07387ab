package fr.parvis.endtoend;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where messages wait for a door, and where they end when the door fails. */
final class DoorQueue implements AutoCloseable {
  private final SqsClient client;
  private final String queue;
  private final String deadLetters;

  DoorQueue(RunningParvis parvis, String door) {
    client =
        SqsClient.builder()
            .endpointOverride(parvis.laptop().endpoint("sqs"))
            .region(Region.EU_WEST_3)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "local-secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    queue = client.getQueueUrl(r -> r.queueName(door + "Queue")).queueUrl();
    deadLetters = client.getQueueUrl(r -> r.queueName(door + "DeadLetterQueue")).queueUrl();
  }

  /** Brings a message. */
  void send(String body) {
    client.sendMessage(r -> r.queueUrl(queue).messageBody(body));
  }

  /** Whether everything that came was taken in, or given up. */
  boolean isEmpty() {
    return count(queue) == 0;
  }

  /** Messages that were given up. */
  int deadLetters() {
    return count(deadLetters);
  }

  private int count(String url) {
    return client
        .getQueueAttributes(r ->
            r.queueUrl(url)
                .attributeNames(
                    APPROXIMATE_NUMBER_OF_MESSAGES, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  @Override
  public void close() {
    client.close();
  }
}
