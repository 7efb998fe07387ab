package fr.parvis.local.streams;

import static fr.parvis.local.ScriptedFunctions.failure;
import static fr.parvis.local.ScriptedFunctions.inRecords;
import static fr.parvis.local.ScriptedFunctions.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.ScriptedFunctions;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.lambda.Outcome;
import fr.parvis.local.queues.Queues;
import fr.parvis.local.tables.DynamoTables;
import fr.parvis.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamMappingsTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/mappings.yaml"), Map.of());

  @TempDir Path folder;
  private final Ports ports = Ports.free();
  private final LaptopSettings inMemory = new LaptopSettings(Path.of("."), Optional.empty(), ports);
  private final DynamoTables tables = new DynamoTables(TEMPLATE, inMemory);
  private final Queues queues = new Queues(TEMPLATE, inMemory);
  private final DynamoDbClient dynamo = new Clients(ports).dynamo();

  private final ScriptedFunctions reader = new ScriptedFunctions(_ -> success());
  private final ScriptedFunctions copier = new ScriptedFunctions(_ -> success());
  private final Functions functions =
      (function, event) ->
          (function.equals("ReaderFunction") ? reader : copier).invoke(function, event);

  @BeforeEach
  void startServices() {
    tables.start();
    queues.start();
  }

  @AfterEach
  void stopServices() {
    queues.close();
    tables.close();
    dynamo.close();
  }

  @Test
  void theFunctionGetsTheWantedRecordsInOrder_asLambdaSendsThem() {
    try (var _ = started()) {
      put("a", "wanted");
      put("b", "other");
      put("c", "wanted");

      await().untilAsserted(() -> assertThat(keys(reader)).containsExactly("a", "c"));
      var record = reader.events().getFirst().at("/Records/0");
      assertThat(record.at("/eventSource").asText()).isEqualTo("aws:dynamodb");
      assertThat(record.at("/eventName").asText()).isEqualTo("INSERT");
      assertThat(record.at("/awsRegion").asText()).isEqualTo("eu-west-3");
      assertThat(record.at("/eventSourceARN").asText())
          .startsWith("arn:aws:dynamodb:eu-west-3:000000000000:table/ItemsTable/stream/");
      assertThat(record.at("/dynamodb/NewImage/kind/S").asText()).isEqualTo("wanted");
      assertThat(record.at("/dynamodb/StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
      assertThat(record.at("/dynamodb/ApproximateCreationDateTime").isIntegralNumber()).isTrue();
    }
  }

  @Test
  void aPoisonRecordGoesToTheDestinationAndItsNeighboursPass() {
    reader.become(event ->
        inRecords(event, "/dynamodb/Keys/pk/S").contains("poison") ? failure() : success());
    List.of("a", "poison", "z").forEach(key -> put(key, "wanted"));
    try (var _ = started();
        var sqs = new Clients(ports).sqs()) {
      var url = TEMPLATE.resource("FailuresQueue").attribute("QueueUrl");
      var letters =
          await()
              .until(() -> sqs.receiveMessage(r -> r.queueUrl(url)).messages(), m -> !m.isEmpty());

      var json = new ObjectMapper().readTree(letters.getFirst().body());
      assertThat(json.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
      assertThat(json.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
      assertThat(json.has("payload")).isFalse();
      await().untilAsserted(() -> assertThat(keys(reader)).contains("a", "z"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readingGoesOnAfterTheLastSettledRecord_whenStartedAgain() {
    put("first", "wanted");
    try (var _ = started()) {
      await().untilAsserted(() -> assertThat(keys(reader)).containsExactly("first"));
    }
    put("while-down", "wanted");
    reader.events().clear();
    try (var _ = started()) {
      await().untilAsserted(() -> assertThat(keys(reader)).containsExactly("while-down"));
    }
  }

  @Test
  void recordsComeAgain_whenTheRuntimeStoppedBeforeTheyWereSettled() {
    var entered = new CountDownLatch(1);
    reader.become(_ -> {
      entered.countDown();
      return hanging();
    });
    put("a", "wanted");
    try (var _ = started()) {
      await().until(() -> entered.getCount() == 0);
    }
    reader.events().clear();
    reader.become(_ -> success());
    try (var _ = started()) {
      await().untilAsserted(() -> assertThat(keys(reader)).containsExactly("a"));
    }
  }

  @Test
  void recordsOfTablesOnFilesAreReadFromTheFirstOn() {
    tables.close();
    var onFiles = new LaptopSettings(Path.of("."), Optional.of(folder), ports);
    try (var filed = new DynamoTables(TEMPLATE, onFiles)) {
      filed.start();
      try (var _ = started()) {
        put("a", "wanted");
        put("b", "wanted");
        await().untilAsserted(() -> assertThat(keys(reader)).containsExactly("a", "b"));
      }
    }
  }

  @Test
  void aSlowFunctionDelaysOnlyItself() {
    reader.become(_ -> hanging());
    put("a", "wanted");
    try (var _ = started()) {
      await().untilAsserted(() -> assertThat(keys(copier)).containsExactly("a"));
    }
  }

  @Test
  void recordsAreGatheredForTheWindow_andTheOrderOfAKeyIsKept() {
    IntStream.range(0, 40).forEach(n -> put("key-" + n % 4, "version " + n));
    try (var _ = started()) {
      await().untilAsserted(() -> assertThat(keys(copier)).hasSize(40));
      assertThat(copier.events().size()).isLessThanOrEqualTo(4);
      for (var event : copier.events()) {
        var versions = inRecords(event, "/dynamodb/SequenceNumber");
        assertThat(versions).isSorted();
      }
    }
  }

  private StreamMappings started() {
    var mappings =
        new StreamMappings(
            TEMPLATE, new LaptopSettings(Path.of("."), Optional.of(folder), ports), functions);
    mappings.start();
    return mappings;
  }

  private void put(String pk, String kind) {
    dynamo.putItem(r ->
        r.tableName("ItemsTable")
            .item(Map.of("pk", AttributeValue.fromS(pk), "kind", AttributeValue.fromS(kind))));
  }

  private static List<String> keys(ScriptedFunctions functions) {
    return functions.events().stream()
        .flatMap(event -> inRecords(event, "/dynamodb/Keys/pk/S").stream())
        .toList();
  }

  /** A function that does not answer before the runtime stops. */
  private static Outcome hanging() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return failure();
  }
}
