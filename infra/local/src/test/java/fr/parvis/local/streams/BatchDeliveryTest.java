package fr.parvis.local.streams;

import static fr.parvis.local.ScriptedFunctions.failed;
import static fr.parvis.local.ScriptedFunctions.failure;
import static fr.parvis.local.ScriptedFunctions.inRecords;
import static fr.parvis.local.ScriptedFunctions.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.parvis.local.ScriptedFunctions;
import fr.parvis.local.lambda.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchDeliveryTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final List<GivenUp> givenUp = new ArrayList<>();
  private final List<String> processed = new ArrayList<>();

  @Test
  void aPoisonRecordIsGivenUpAndItsNeighboursPass_whenBisecting() throws Exception {
    var functions = new ScriptedFunctions(event -> poisonedBy("5", event));

    deliver(functions, mapping(2, true, false, Optional.empty()), numbers(8));

    assertThat(processed).containsExactly("1", "2", "3", "4", "6", "7", "8");
    assertThat(givenUp).singleElement().satisfies(this::isTheFifthAfterThreeTries);
  }

  @Test
  void theWholeBatchIsGivenUp_whenNotBisecting() throws Exception {
    var functions = new ScriptedFunctions(event -> poisonedBy("2", event));

    deliver(functions, mapping(1, false, false, Optional.empty()), numbers(3));

    assertThat(processed).isEmpty();
    assertThat(functions.events()).hasSize(2);
    assertThat(givenUp).singleElement().satisfies(g -> assertThat(g.records()).hasSize(3));
  }

  @Test
  void recordsBeforeTheReportedOneAreNotRepeated_whenAnswersArePartial() throws Exception {
    var functions = new ScriptedFunctions(event -> reports("3", event));

    deliver(functions, mapping(1, false, true, Optional.empty()), numbers(4));

    assertThat(functions.events())
        .extracting(event -> inRecords(event, "/dynamodb/SequenceNumber"))
        .containsExactly(List.of("1", "2", "3", "4"), List.of("3", "4"), List.of("3", "4"));
    assertThat(givenUp).singleElement().satisfies(g -> assertThat(g.records()).hasSize(2));
  }

  @Test
  void aBatchWhoseFirstRecordIsReportedIsNotHalved_whenBisecting() throws Exception {
    var functions = new ScriptedFunctions(event -> reports("1", event));

    deliver(functions, mapping(1, true, true, Optional.empty()), numbers(4));

    assertThat(givenUp).singleElement().satisfies(g -> assertThat(g.records()).hasSize(4));
  }

  @Test
  void aMalformedAnswerIsAFailureOfTheWholeBatch() throws Exception {
    var functions = new ScriptedFunctions(_ -> failed("unknown"));

    deliver(functions, mapping(0, true, true, Optional.empty()), numbers(2));

    assertThat(givenUp)
        .extracting(g -> g.records().getFirst().sequenceNumber())
        .containsExactly("1", "2");
  }

  @Test
  void oldRecordsAreGivenUpUntried_whenAnAgeIsSet() throws Exception {
    var functions = new ScriptedFunctions(this::accepts);
    var old = record("1", NOW.minusSeconds(121));
    var young = record("2", NOW.minusSeconds(10));

    deliver(
        functions,
        mapping(-1, false, false, Optional.of(Duration.ofMinutes(2))),
        List.of(old, young));

    assertThat(processed).containsExactly("2");
    assertThat(givenUp)
        .singleElement()
        .satisfies(g -> assertThat(g.condition()).isEqualTo("RecordAgeExceeded"));
  }

  @Test
  void aFailureThatEndsIsRetriedUntilItPasses() throws Exception {
    var functions = new ScriptedFunctions(_ -> failure());
    functions.become(event -> functions.events().size() < 30 ? failure() : accepts(event));

    deliver(functions, mapping(-1, false, false, Optional.empty()), numbers(2));

    assertThat(processed).containsExactly("1", "2");
    assertThat(givenUp).isEmpty();
  }

  private void isTheFifthAfterThreeTries(GivenUp g) {
    assertThat(g.records()).extracting(StreamRecord::sequenceNumber).containsExactly("5");
    assertThat(g.condition()).isEqualTo("RetryAttemptsExhausted");
    var json = g.whole(NOW);
    assertThat(json.at("/DDBStreamBatchInfo/startSequenceNumber").asText()).isEqualTo("5");
    assertThat(json.at("/payload").asText()).contains("\"SequenceNumber\":\"5\"");
    assertThat(g.position(NOW).has("payload")).isFalse();
    assertThat(g.key(NOW))
        .matches(
            "aws/lambda/[0-9a-f-]{36}/shard-1/2026/03/01/2026-03-01T10\\.00\\.00-[0-9a-f-]{36}");
  }

  private Outcome poisonedBy(String number, JsonNode event) {
    return inRecords(event, "/dynamodb/SequenceNumber").contains(number)
        ? failure()
        : accepts(event);
  }

  /** Processes in order up to the number, and reports it. */
  private Outcome reports(String number, JsonNode event) {
    for (var sequence : inRecords(event, "/dynamodb/SequenceNumber")) {
      if (sequence.equals(number)) {
        return failed(number);
      }
      processed.add(sequence);
    }
    return success();
  }

  private Outcome accepts(JsonNode event) {
    processed.addAll(inRecords(event, "/dynamodb/SequenceNumber"));
    return success();
  }

  private void deliver(
      ScriptedFunctions functions, StreamMapping mapping, List<StreamRecord> records)
      throws InterruptedException {
    new BatchDelivery(mapping, functions, givenUp::add, () -> NOW, _ -> Duration.ZERO)
        .deliver("shard-1", records);
  }

  private static List<StreamRecord> numbers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> record(Integer.toString(number), NOW))
        .toList();
  }

  private static StreamRecord record(String number, Instant createdAt) {
    var json = JsonNodeFactory.instance.objectNode();
    json.putObject("dynamodb").put("SequenceNumber", number);
    return new StreamRecord(number, "key", createdAt, json);
  }

  private static StreamMapping mapping(
      int retries, boolean bisect, boolean partial, Optional<Duration> age) {
    return new StreamMapping(
        "RelayFunction.Stream",
        "RelayFunction",
        "arn:aws:lambda:eu-west-3:000000000000:function:RelayFunction",
        "arn:aws:dynamodb:eu-west-3:000000000000:table/T/stream/x",
        false,
        100,
        Duration.ZERO,
        retries,
        age,
        bisect,
        1,
        partial,
        List.of(),
        Optional.empty());
  }
}
