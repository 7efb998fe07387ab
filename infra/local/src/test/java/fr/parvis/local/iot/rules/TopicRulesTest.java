package fr.parvis.local.iot.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.iot.Publication;
import fr.parvis.local.lambda.Outcome;
import fr.parvis.local.queues.Queues;
import fr.parvis.local.tables.DynamoTables;
import fr.parvis.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

class TopicRulesTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/rules.yaml"), Map.of());
  private static final LaptopSettings SETTINGS =
      new LaptopSettings(Path.of("."), Optional.empty(), Ports.free());
  private static final Queues QUEUES = new Queues(TEMPLATE, SETTINGS);
  private static final DynamoTables TABLES = new DynamoTables(TEMPLATE, SETTINGS);
  private static final SqsClient SQS = new Clients(SETTINGS.ports()).sqs();

  private final List<String> invoked = new ArrayList<>();
  private final List<String> republished = new ArrayList<>();
  private Outcome outcome = Outcome.answer(new byte[0]);
  private final TopicRules rules =
      new TopicRules(
          TEMPLATE,
          SETTINGS,
          (function, event) -> {
            invoked.add(function + " " + new String(event, UTF_8));
            return outcome;
          });

  @BeforeAll
  static void startServices() {
    QUEUES.start();
    TABLES.start();
  }

  @AfterAll
  static void stopServices() {
    SQS.close();
    QUEUES.close();
    TABLES.close();
  }

  @AfterEach
  void closeRules() {
    rules.close();
  }

  @Test
  void published_runsEachActionOfTheRule() {
    publish("dt/meter-1", "hello");
    var result = "{\"thing\":\"meter-1\",\"payload\":\"aGVsbG8=\"}";
    assertThat(invoked).containsExactly("AnalyseFunction " + result);
    assertThat(receive("ReadingsQueue")).containsExactly(result);
    assertThat(republished).isEmpty();
  }

  @Test
  void published_keepsTheMessage_whenAnActionFails_andRunsTheOthers() {
    outcome = Outcome.failure("Sandbox.Timedout", "{}".getBytes(UTF_8));
    publish("dt/meter-2", "hello");
    assertThat(receive("ReadingsQueue")).hasSize(1);
    var failure = json(receive("RuleFailuresQueue").getFirst());
    assertThat(failure.path("ruleName").asText()).isEqualTo("readings");
    assertThat(failure.path("topic").asText()).isEqualTo("dt/meter-2");
    assertThat(failure.path("clientId").asText()).isEqualTo("client-7");
    assertThat(failure.path("base64OriginalPayload").asText())
        .isEqualTo(Base64.getEncoder().encodeToString("hello".getBytes(UTF_8)));
    assertThat(failure.at("/failures/0/failedAction").asText()).isEqualTo("LambdaAction");
    assertThat(failure.at("/failures/0/failedResource").asText()).isEqualTo("AnalyseFunction");
    assertThat(failure.at("/failures/0/errorMessage").asText()).contains("Sandbox.Timedout");
  }

  @Test
  void published_fails_whenNeitherActionNorErrorActionCanKeepTheMessage() {
    try (var alone =
        new TopicRules(
            TEMPLATE,
            new LaptopSettings(Path.of("."), Optional.empty(), Ports.free()),
            (_, _) -> outcome)) {
      var publication = publication("dt/meter-3", "hello");
      assertThatThrownBy(() -> alone.published(publication, (_, _, _) -> {}))
          .as("then the broker does not acknowledge, and the device sends again")
          .isInstanceOf(SdkException.class);
    }
  }

  @Test
  void published_goesToTheNamedRuleAlone_byBasicIngest() {
    publish("$aws/rules/echo/dt/meter-4", "by the short way");
    assertThat(republished).containsExactly("said 1 by the short way");
    assertThat(receive("ReadingsQueue")).isEmpty();
  }

  @Test
  void published_doesNothing_whenTheRuleIsUnknownOrDisabled() {
    publish("$aws/rules/nobody/say/it", "a");
    publish("$aws/rules/sleeping/dt/meter-5", "b");
    publish("elsewhere", "c");
    assertThat(republished).isEmpty();
    assertThat(receive("ReadingsQueue")).isEmpty();
  }

  @Test
  void published_becomesAnItem_andOneThatTheTableRefusesIsKept() {
    publish("items/meter-6", "{\"pk\":\"a\",\"v\":1.5}");
    try (var dynamo = new Clients(SETTINGS.ports()).dynamo()) {
      var table = TEMPLATE.resource("ItemsTable").name();
      assertThat(dynamo.scan(r -> r.tableName(table)).items())
          .containsExactly(
              Map.of(
                  "pk", AttributeValue.fromS("a"),
                  "v", AttributeValue.fromN("1.5"),
                  "thing", AttributeValue.fromS("meter-6")));
    }
    publish("items/meter-6", "{\"v\":2}");
    var failure = json(receive("RuleFailuresQueue").getFirst());
    assertThat(failure.at("/failures/0/failedAction").asText()).isEqualTo("DynamoDBv2Action");
    assertThat(failure.at("/failures/0/failedResource").asText()).contains("ItemsTable");
  }

  @Test
  void items_takeEachMemberAsAnAttribute() {
    var item = ItemOfJson.item("{\"a\":\"x\",\"n\":1.50,\"l\":[true,null]}".getBytes(UTF_8));
    assertThat(item.get("a").s()).isEqualTo("x");
    assertThat(item.get("n").n()).isEqualTo("1.5");
    assertThat(item.get("l").l().getFirst().bool()).isTrue();
    assertThatThrownBy(() -> ItemOfJson.item("[]".getBytes(UTF_8)))
        .isInstanceOf(Action.Failed.class);
  }

  private void publish(String topic, String payload) {
    rules.published(
        publication(topic, payload),
        (to, bytes, qos) -> republished.add(to + " " + qos + " " + new String(bytes, UTF_8)));
  }

  private static Publication publication(String topic, String payload) {
    return new Publication(
        topic,
        payload.getBytes(UTF_8),
        "client-7",
        Optional.of("client-7"),
        1,
        Instant.parse("2026-11-19T12:00:00Z"));
  }

  private static List<String> receive(String queue) {
    var url = TEMPLATE.resource(queue).attribute("QueueUrl");
    var messages = SQS.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
    messages.forEach(m -> SQS.deleteMessage(r -> r.queueUrl(url).receiptHandle(m.receiptHandle())));
    return messages.stream().map(message -> message.body()).toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
