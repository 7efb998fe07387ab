package fr.parvis.local.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.queues.Queues;
import fr.parvis.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class BusTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/bus.yaml"), Map.of());
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;
  private final Ports ports = Ports.free();
  private final SqsClient sqs = new Clients(ports).sqs();
  private final EventBridgeClient events =
      EventBridgeClient.builder()
          .endpointOverride(ports.address(Service.EVENTBRIDGE))
          .region(Region.EU_WEST_3)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();

  @AfterEach
  void closeClients() {
    sqs.close();
    events.close();
  }

  @Test
  void aMatchingEventReachesTheQueue_asEventBridgeDeliversIt() {
    try (var _ = queues();
        var _ = bus()) {
      put(entry("parvis.reports", "{\"days\":2}"), entry("parvis.reports", "{\"days\":5}"));

      var event = json(awaitMessage("ReportsQueue"));
      assertThat(event.propertyStream().map(Map.Entry::getKey))
          .containsExactly(
              "version",
              "id",
              "detail-type",
              "source",
              "account",
              "time",
              "region",
              "resources",
              "detail");
      assertThat(event.at("/detail/days").asInt()).isEqualTo(5);
      assertThat(event.at("/detail-type").asText()).isEqualTo("Told.v1");
      assertThat(event.at("/time").asText()).isEqualTo("2026-03-01T12:00:00Z");
      assertThat(receive("ReportsQueue")).isEmpty();
    }
  }

  @Test
  void faultyEntriesAreToldOneByOne_andTheOthersAreTaken() {
    try (var _ = queues();
        var _ = bus()) {
      var answer =
          put(
              entry("parvis.reports", "{\"days\":9}"),
              entry("parvis.reports", "not json"),
              entry("aws.ec2", "{}"),
              entry("parvis.reports", "{}").toBuilder().eventBusName("other").build(),
              entry("parvis.reports", "{}").toBuilder().detailType(null).build());

      assertThat(answer.failedEntryCount()).isEqualTo(4);
      assertThat(answer.entries())
          .extracting(e -> e.errorCode() == null ? "taken" : e.errorCode())
          .containsExactly(
              "taken",
              "MalformedDetail",
              "NotAuthorizedForSourceException",
              "ResourceNotFoundException",
              "InvalidArgument");
      assertThat(awaitMessage("ReportsQueue").body()).contains("\"days\":9");
    }
  }

  @Test
  void tooManyOrTooBigEntriesAreRefusedWhole() {
    try (var _ = bus()) {
      var eleven = IntStream.range(0, 11).mapToObj(_ -> entry("parvis.reports", "{}")).toList();
      var big = entry("parvis.reports", "{\"text\":\"" + "x".repeat(260 * 1024) + "\"}");

      assertThatThrownBy(() -> events.putEvents(r -> r.entries(eleven)))
          .isInstanceOf(EventBridgeException.class)
          .hasMessageContaining("between 1 and 10");
      assertThatThrownBy(() -> put(big))
          .isInstanceOf(EventBridgeException.class)
          .hasMessageContaining("over the limit");
    }
  }

  @Test
  void acknowledgedEventsAreDelivered_whenTheBusDiedBeforeItCould() {
    try (var _ = bus()) { // no queue answers: the delivery cannot succeed
      put(entry("parvis.reports", "{\"days\":7}"));
    }
    try (var _ = queues();
        var _ = bus()) {
      assertThat(json(awaitMessage("ReportsQueue")).at("/detail/days").asInt()).isEqualTo(7);
    }
    try (var _ = queues();
        var _ = bus()) {
      assertThat(receive("ReportsQueue")).isEmpty();
    }
  }

  @Test
  void anEventGoesToTheDeadLetters_whenItsQueueStaysAway() {
    try (var _ = queues();
        var _ = bus()) {
      sqs.deleteQueue(r -> r.queueUrl(url("LettersQueue")));
      put(entry("parvis.letters", "{}"));

      var dead = awaitMessage("LettersDeadLetterQueue");
      assertThat(json(dead).at("/source").asText()).isEqualTo("parvis.letters");
      assertThat(dead.messageAttributes().get("RULE_ARN").stringValue())
          .isEqualTo("arn:aws:events:eu-west-3:000000000000:rule/town/LettersRule");
      assertThat(dead.messageAttributes()).containsKeys("ERROR_CODE", "ERROR_MESSAGE");
    }
  }

  private PutEventsResponse put(PutEventsRequestEntry... entries) {
    return events.putEvents(r -> r.entries(entries));
  }

  private static PutEventsRequestEntry entry(String source, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("town")
        .source(source)
        .detailType("Told.v1")
        .detail(detail)
        .time(NOON)
        .build();
  }

  private Message awaitMessage(String queue) {
    return await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> receive(queue), messages -> !messages.isEmpty())
        .getFirst();
  }

  private List<Message> receive(String queue) {
    return sqs.receiveMessage(r -> r.queueUrl(url(queue)).messageAttributeNames("All")).messages();
  }

  private static JsonNode json(Message message) {
    try {
      return new ObjectMapper().readTree(message.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url(String queue) {
    return TEMPLATE.resource(queue).attribute("QueueUrl");
  }

  private Queues queues() {
    var queues = new Queues(TEMPLATE, new LaptopSettings(Path.of("."), Optional.empty(), ports));
    queues.start();
    return queues;
  }

  private Bus bus() {
    var bus = new Bus(TEMPLATE, new LaptopSettings(Path.of("."), Optional.of(folder), ports));
    bus.start();
    return bus;
  }
}
