package fr.parvis.local.queues;

import com.typesafe.config.ConfigFactory;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.Ports.Service;
import fr.parvis.template.Claims;
import fr.parvis.template.Names;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.jspecify.annotations.Nullable;
import scala.Function0;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * SQS: ElasticMQ with the queues of the template. On a folder, messages are on disk when they are
 * acknowledged.
 */
public final class Queues implements Part {
  private static final String QUEUE = "AWS::SQS::Queue";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Template template;
  private final LaptopSettings settings;
  private @Nullable Function0<?> stop;

  /** The queues of a template. */
  public Queues(Template template, LaptopSettings settings) {
    this.template = template;
    this.settings = settings;
  }

  @Override
  public Claims claims() {
    return Claims.none()
        .with(
            QUEUE,
            "DelaySeconds",
            "MaximumMessageSize",
            "MessageRetentionPeriod",
            "QueueName",
            "ReceiveMessageWaitTimeSeconds",
            "RedrivePolicy.deadLetterTargetArn",
            "RedrivePolicy.maxReceiveCount",
            "VisibilityTimeout");
  }

  @Override
  public void start() {
    var configuration =
        ConfigFactory.parseMap(server())
            .withFallback(ConfigFactory.parseMap(names()))
            .withFallback(
                settings
                    .data()
                    .map(Queues::storage)
                    .map(ConfigFactory::parseMap)
                    .orElse(ConfigFactory.empty()))
            .withFallback(ConfigFactory.load());
    stop = new ElasticMQServer(new ElasticMQServerConfig(configuration)).start();
    try (var sqs = new Clients(settings.ports()).sqs()) {
      // A redrive policy may name any queue, so all of them come first.
      template.resources(QUEUE).forEach(queue -> awaitQueue(sqs, queue));
      template.resources(QUEUE).forEach(queue -> configure(sqs, queue));
    }
  }

  @Override
  public void close() {
    if (stop != null) {
      stop.apply();
    }
  }

  private Map<String, Object> server() {
    var port = settings.ports().of(Service.SQS);
    return Map.of(
        "rest-sqs.bind-hostname",
        "127.0.0.1",
        "rest-sqs.bind-port",
        port,
        "node-address.host",
        "127.0.0.1",
        "node-address.port",
        port,
        "aws.region",
        Names.REGION,
        "aws.accountId",
        Names.ACCOUNT);
  }

  /** The queues, each without attributes: those are set by SQS's own API. */
  private Map<String, Object> names() {
    return template.resources(QUEUE).stream()
        .collect(Collectors.toMap(queue -> "queues." + queue.name(), _ -> Map.of()));
  }

  /** Without WRITE_DELAY=0 a kill loses messages that were acknowledged. */
  private static Map<String, Object> storage(Path data) {
    var folder = data.resolve("queues");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + folder, e);
    }
    var database = "jdbc:h2:file:" + folder.resolve("messages").toAbsolutePath() + ";WRITE_DELAY=0";
    InterruptedDeliveries.giveBack(database);
    return Map.of(
        "messages-storage.enabled",
        true,
        "messages-storage.driver-class",
        "org.h2.Driver",
        "messages-storage.uri",
        database,
        "messages-storage.username",
        "",
        "messages-storage.password",
        "",
        "messages-storage.prune-data-on-init",
        false);
  }

  /**
   * Waits until ElasticMQ has made or restored a queue, which it does after its start has returned.
   * A queue created by others meanwhile would make it stop itself.
   */
  private static void awaitQueue(SqsClient sqs, Resource queue) {
    var until = Instant.now().plus(PATIENCE);
    while (!exists(sqs, queue)) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("ElasticMQ did not make " + queue.logicalId());
      }
      try {
        Thread.sleep(Duration.ofMillis(20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while ElasticMQ starts", e);
      }
    }
  }

  private static boolean exists(SqsClient sqs, Resource queue) {
    try {
      sqs.getQueueUrl(r -> r.queueName(queue.name()));
      return true;
    } catch (QueueDoesNotExistException e) {
      return false;
    }
  }

  /** Sets what is declared, also on a queue that an earlier run made with other values. */
  private static void configure(SqsClient sqs, Resource queue) {
    var attributes = attributes(queue);
    if (!attributes.isEmpty()) {
      sqs.setQueueAttributes(r -> r.queueUrl(queue.attribute("QueueUrl")).attributes(attributes));
    }
  }

  private static Map<QueueAttributeName, String> attributes(Resource queue) {
    var attributes = new HashMap<QueueAttributeName, String>();
    for (var property : queue.properties().properties()) {
      var value = property.getValue();
      switch (property.getKey()) {
        case "QueueName" -> {} // stands in the request itself
        case "RedrivePolicy" -> attributes.put(QueueAttributeName.REDRIVE_POLICY, value.toString());
        default -> attributes.put(QueueAttributeName.fromValue(property.getKey()), value.asText());
      }
    }
    return attributes;
  }
}
