package fr.parvis.local.queues;

import static fr.parvis.local.ScriptedFunctions.failed;
import static fr.parvis.local.ScriptedFunctions.failure;
import static fr.parvis.local.ScriptedFunctions.inRecords;
import static fr.parvis.local.ScriptedFunctions.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.ScriptedFunctions;
import fr.parvis.local.lambda.Outcome;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class QueueMappingsTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/mappings.yaml"), Map.of());

  @TempDir Path folder;
  private final Ports ports = Ports.free();
  private final SqsClient sqs = new Clients(ports).sqs();

  @AfterEach
  void closeClient() {
    sqs.close();
  }

  @Test
  void theFunctionGetsMessagesAsLambdaSendsThem() {
    var functions = new ScriptedFunctions(_ -> success());
    try (var _ = queues(Optional.empty());
        var _ = mappings(functions)) {
      sqs.sendMessage(r ->
          r.queueUrl(url("LettersQueue"))
              .messageBody("{\"kind\":\"wanted\"}")
              .messageAttributes(
                  Map.of(
                      "origin",
                      MessageAttributeValue.builder()
                          .dataType("String")
                          .stringValue("test")
                          .build())));

      await().until(() -> !functions.events().isEmpty());
      var record = functions.events().getFirst().at("/Records/0");
      assertThat(record.at("/eventSource").asText()).isEqualTo("aws:sqs");
      assertThat(record.at("/eventSourceARN").asText())
          .isEqualTo("arn:aws:sqs:eu-west-3:000000000000:LettersQueue");
      assertThat(record.at("/body").asText()).isEqualTo("{\"kind\":\"wanted\"}");
      assertThat(record.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
      assertThat(record.at("/messageAttributes/origin/stringValue").asText()).isEqualTo("test");
      assertThat(record.at("/messageAttributes/origin/dataType").asText()).isEqualTo("String");
    }
  }

  @Test
  void onlyTheReportedMessageComesAgainAndThenIsADeadLetter_withItsCause() {
    var functions = new ScriptedFunctions(QueueMappingsTest::refusesBad);
    try (var _ = queues(Optional.empty());
        var mappings = mappings(functions)) {
      send("{\"kind\":\"wanted\",\"n\":\"good\"}");
      send("{\"kind\":\"wanted\",\"n\":\"bad\"}");

      var dead = awaitDeadLetter();
      assertThat(dead.body()).contains("bad");
      assertThat(mappings.causes().find(dead.messageId()))
          .hasValueSatisfying(cause -> assertThat(cause).contains("PostFunction"));
      assertThat(times(functions, "good")).isEqualTo(1);
      assertThat(times(functions, "bad")).isEqualTo(2);
    }
  }

  @Test
  void theErrorOfTheFunctionIsTheCause_whenTheWholeBatchFailed() {
    try (var _ = queues(Optional.empty());
        var mappings = mappings(new ScriptedFunctions(_ -> failure()))) {
      send("{\"kind\":\"wanted\"}");

      var dead = awaitDeadLetter();
      assertThat(mappings.causes().find(dead.messageId()))
          .hasValueSatisfying(
              cause -> assertThat(cause).contains("Unhandled").contains("as scripted"));
    }
  }

  @Test
  void messagesThatTheFilterDoesNotWantAreDeleted() {
    var functions = new ScriptedFunctions(_ -> success());
    try (var _ = queues(Optional.empty());
        var _ = mappings(functions)) {
      send("{\"kind\":\"other\"}");
      send("not json");
      send("{\"kind\":\"wanted\"}");

      await().until(() -> !functions.events().isEmpty());
      await().untilAsserted(() -> assertThat(waiting("LettersQueue")).isZero());
      assertThat(functions.events()).hasSize(1);
    }
  }

  @Test
  void messagesAreThereAgain_whenTheServerIsStartedAgainOnItsFolder() {
    try (var _ = queues(Optional.of(folder))) {
      send("kept");
    }
    try (var _ = queues(Optional.of(folder))) {
      var messages =
          await()
              .until(
                  () -> sqs.receiveMessage(r -> r.queueUrl(url("LettersQueue"))).messages(),
                  received -> !received.isEmpty());
      assertThat(messages).extracting(Message::body).containsExactly("kept");
    }
  }

  @Test
  void messageComesAgainAtOnce_whenItWasBeingWorkedOnAtAStop() {
    try (var _ = queues(Optional.of(folder))) {
      send("half done");
      await()
          .until(
              () -> sqs.receiveMessage(r -> r.queueUrl(url("LettersQueue")).visibilityTimeout(600)),
              received -> !received.messages().isEmpty());
    }
    try (var _ = queues(Optional.of(folder))) {
      await()
          .untilAsserted(() ->
              assertThat(sqs.receiveMessage(r -> r.queueUrl(url("LettersQueue"))).messages())
                  .extracting(Message::body)
                  .containsExactly("half done"));
    }
  }

  private static Outcome refusesBad(JsonNode event) {
    var bodies = inRecords(event, "/body");
    for (var index = 0; index < bodies.size(); index++) {
      if (bodies.get(index).contains("bad")) {
        return failed(inRecords(event, "/messageId").get(index));
      }
    }
    return success();
  }

  private static long times(ScriptedFunctions functions, String text) {
    return functions.events().stream()
        .flatMap(event -> inRecords(event, "/body").stream())
        .filter(body -> body.contains(text))
        .count();
  }

  private Message awaitDeadLetter() {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(this::deadLetters, letters -> !letters.isEmpty())
        .getFirst();
  }

  private List<Message> deadLetters() {
    return sqs.receiveMessage(r -> r.queueUrl(url("LettersDeadLetterQueue"))).messages();
  }

  private int waiting(String queue) {
    var attributes =
        sqs.getQueueAttributes(r -> r.queueUrl(url(queue)).attributeNamesWithStrings("All"))
            .attributesAsStrings();
    return Integer.parseInt(attributes.get("ApproximateNumberOfMessages"))
        + Integer.parseInt(attributes.get("ApproximateNumberOfMessagesNotVisible"));
  }

  private void send(String body) {
    sqs.sendMessage(r -> r.queueUrl(url("LettersQueue")).messageBody(body));
  }

  private static String url(String queue) {
    return TEMPLATE.resource(queue).attribute("QueueUrl");
  }

  private Queues queues(Optional<Path> data) {
    var queues = new Queues(TEMPLATE, new LaptopSettings(Path.of("."), data, ports));
    queues.start();
    return queues;
  }

  private QueueMappings mappings(ScriptedFunctions functions) {
    var settings = new LaptopSettings(Path.of("."), Optional.empty(), ports);
    var mappings = new QueueMappings(TEMPLATE, settings, functions);
    mappings.start();
    return mappings;
  }
}
