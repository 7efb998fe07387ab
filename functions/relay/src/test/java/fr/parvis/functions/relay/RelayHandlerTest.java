package fr.parvis.functions.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import fr.parvis.events.EventEnvelope;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.logs.Counts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RelayHandlerTest {

  private final RecordingBus bus = new RecordingBus();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final RelayHandler handler =
      new RelayHandler(bus, new Counts(new PrintStream(log, true, UTF_8), () -> Instant.EPOCH));

  @Test
  void handleRequest_putsEachEventOnce_inOrder() {
    assertThat(failures(RecordedEvents.read("report-received-and-decided").getRecords())).isEmpty();
    assertThat(bus.taken.stream().map(EventEnvelope::id))
        .containsExactly("parvis.reports/K7Q4M2ZX/1", "parvis.reports/K7Q4M2ZX/2");
    assertThat(bus.taken.stream().map(EventEnvelope::type))
        .containsExactly("ReportReceived.v1", "ReportDecided.v1");
    assertThat(log.toString(UTF_8).lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("ReportDecided.v1") && line.contains("\"Events\":1"));
  }

  @Test
  void handleRequest_putsTenACall() {
    assertThat(failures(IntStream.range(0, 25).mapToObj(i -> Records.inserted("a" + i)).toList()))
        .isEmpty();
    assertThat(bus.calls).containsExactly(10, 10, 5);
  }

  @Test
  void handleRequest_callsNobody_whenNothingIsTold() {
    assertThat(failures(List.of(Records.untold("a"), Records.untold("b")))).isEmpty();
    assertThat(bus.calls).isEmpty();
  }

  @Test
  void handleRequest_stopsAtThePoison_andPassesWhatStandsBefore() {
    assertThat(failures(RecordedEvents.read("poison").getRecords()))
        .containsExactly("100000000000000000012");
    assertThat(bus.aggregates()).containsExactly("0000000A");
  }

  @Test
  void handleRequest_fails_whenThePoisonIsFirst_soThatLambdaHalvesTheBatch() {
    assertThatThrownBy(() -> failures(List.of(Records.poison("p"), Records.inserted("a"))))
        .isInstanceOf(RelayFailure.class)
        .hasMessage("The stored event has no id");
    assertThat(bus.taken).isEmpty();
  }

  @Test
  void handleRequest_namesTheFirstRefused_andPutsNothingAfterItsCall() {
    bus.refused.add(id("a3"));
    var records = IntStream.range(0, 25).mapToObj(i -> Records.inserted("a" + i)).toList();
    assertThat(failures(records)).containsExactly("a3");
    assertThat(bus.calls).containsExactly(10);
  }

  @Test
  void handleRequest_namesTheFirstOfTheCall_whenTheBusTakesNothing() {
    bus.refused.addAll(List.of(id("a10"), id("a12")));
    var records = IntStream.range(0, 25).mapToObj(i -> Records.inserted("a" + i)).toList();
    assertThat(failures(records)).containsExactly("a10");
  }

  @Test
  void handleRequest_letsNothingOvertake_withinOneAggregate() {
    var first = Records.record("s1", Records.event("a", 1), null);
    var other = Records.record("s2", Records.event("b", 1), null);
    var second = Records.record("s3", Records.event("a", 2), Records.event("a", 1));
    bus.refused.add(id("a"));
    assertThatThrownBy(() -> failures(List.of(first, other, second)))
        .hasMessage("The bus refused an event: ThrottlingException");
    assertThat(bus.aggregates()).containsExactly("b");
  }

  /**
   * Lambda's part played to the end, with refusals and poison at random: every good event arrives,
   * each aggregate's events in order, and only the poison is left for the failures' bucket.
   */
  @RepeatedTest(50)
  void everything_arrivesInOrder_whateverFails() {
    var random = new Random();
    var records = new ArrayList<DynamodbStreamRecord>();
    var good = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      if (random.nextInt(8) == 0) {
        records.add(Records.poison("poison-" + i));
      } else {
        var event = Records.event("k" + random.nextInt(5), i);
        records.add(Records.record("good-" + i, event, null));
        good.add(event.get("id").getS());
      }
    }
    var left = new ArrayList<String>();
    deliver(records, random, left);

    assertThat(left).hasSize(records.size() - good.size()).allMatch(s -> s.startsWith("poison"));
    var arrived = bus.taken.stream().map(EventEnvelope::id).distinct().toList();
    assertThat(arrived).containsExactlyInAnyOrderElementsOf(good);
    for (int k = 0; k < 5; k++) {
      var prefix = "parvis.reports/k" + k + "/";
      assertThat(arrived.stream().filter(id -> id.startsWith(prefix)))
          .containsExactlyElementsOf(good.stream().filter(id -> id.startsWith(prefix)).toList());
    }
  }

  private void deliver(List<DynamodbStreamRecord> batch, Random random, List<String> left) {
    bus.refused.clear();
    if (random.nextBoolean()) {
      var event = batch.get(random.nextInt(batch.size())).getDynamodb().getNewImage().get("event");
      bus.refused.add(Optional.ofNullable(event.getM().get("id")).map(id -> id.getS()).orElse(""));
    }
    try {
      var failures = failures(batch);
      if (!failures.isEmpty()) {
        var from = IntStream.range(0, batch.size());
        var first =
            from.filter(i -> sequence(batch.get(i)).equals(failures.getFirst())).findFirst();
        deliver(batch.subList(first.orElseThrow(), batch.size()), random, left);
      }
    } catch (RelayFailure e) {
      if (batch.size() > 1) {
        deliver(batch.subList(0, batch.size() / 2), random, left);
        deliver(batch.subList(batch.size() / 2, batch.size()), random, left);
      } else if (sequence(batch.getFirst()).startsWith("poison")) {
        left.add(sequence(batch.getFirst()));
      } else {
        deliver(batch, random, left);
      }
    }
  }

  private static String id(String aggregate) {
    return Records.event(aggregate, 1).get("id").getS();
  }

  private static String sequence(DynamodbStreamRecord record) {
    return record.getDynamodb().getSequenceNumber();
  }

  private List<String> failures(List<DynamodbStreamRecord> records) {
    StreamsEventResponse response =
        handler.handleRequest(Records.batch(records), new LoggedInvocation());
    return response.getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
