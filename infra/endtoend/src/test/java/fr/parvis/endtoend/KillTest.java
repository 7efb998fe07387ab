package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a kill -9 leaves: nothing lost, nothing doubled. */
class KillTest {
  private static final int WRITERS = 4;

  /** How many reports are acknowledged when the power goes. */
  private static final int KILL_AFTER = 60;

  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  @Test
  void everyAcknowledgedReport_isThereOnceWithItsMail_whenTheWholeRuntimeIsKilled(
      @TempDir Path data) throws Exception {
    var acknowledged = new ConcurrentHashMap<String, String>();
    try (var laptop = LaptopProcess.start(data)) {
      fileUntilKilled(laptop, acknowledged);
    }
    try (var laptop = LaptopProcess.start(data)) {
      var visitor = new Visitor(laptop.site());
      acknowledged.forEach((key, reference) -> {
        visitor.get("/api/public/reports/" + reference).expect(200);
        assertThat(file(visitor, key).expect(201).json().get("reference").asText())
            .as("the first answer again")
            .isEqualTo(reference);
      });
      assertThat(references(visitor)).doesNotHaveDuplicates().containsAll(acknowledged.values());
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(mails(visitor)).contains(mailAddresses(acknowledged)));
    }
  }

  private static void fileUntilKilled(LaptopProcess laptop, Map<String, String> acknowledged)
      throws InterruptedException, ExecutionException {
    var visitor = new Visitor(laptop.site());
    var running = new AtomicBoolean(true);
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, WRITERS)
              .mapToObj(_ -> writers.submit(() -> fileWhile(running, visitor, acknowledged)))
              .toList();
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= KILL_AFTER);
        laptop.kill();
      } finally {
        running.set(false);
      }
      for (var task : tasks) {
        task.get();
      }
    }
  }

  private static void fileWhile(
      AtomicBoolean running, Visitor visitor, Map<String, String> acknowledged) {
    while (running.get()) {
      var key = UUID.randomUUID().toString();
      try {
        var answer = file(visitor, key);
        if (answer.status() == 201) {
          acknowledged.put(key, answer.json().get("reference").asText());
        }
      } catch (AssertionError e) {
        return; // the runtime is gone: this report was never acknowledged
      }
    }
  }

  private static Answer file(Visitor visitor, String key) {
    return visitor
        .with("Idempotency-Key", key)
        .post(
            "/api/public/reports",
            """
            {"category": "nid-de-poule", "description": "Trou %1$s", "place": {"lon": 0.7001, "lat": 47.3502},
             "contact": {"mail": "%1$s@example.fr"}, "language": "fr"}
            """
                .formatted(key));
  }

  private static List<String> references(Visitor visitor) {
    var found = new ArrayList<String>();
    visitor
        .get("/open311/v2/requests.json?page_size=1000")
        .expect(200)
        .json()
        .forEach(request -> found.add(request.get("service_request_id").asText()));
    return found;
  }

  private static String mails(Visitor visitor) {
    return visitor.get("/_local/mail").expect(200).body();
  }

  private static String[] mailAddresses(Map<String, String> acknowledged) {
    return acknowledged.keySet().stream().map(key -> key + "@example.fr").toArray(String[]::new);
  }

  @Test
  void nextRequest_isAnswered_whenAFunctionIsKilledMidRequest() throws Exception {
    var visitor = new Visitor(parvis.site());
    file(visitor, UUID.randomUUID().toString()).expect(201);
    var running = new AtomicBoolean(true);
    var statuses = ConcurrentHashMap.<Integer>newKeySet();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var load = writers.submit(() -> fileWhile(running, visitor, statuses));
      try {
        await().until(() -> statuses.contains(201));
        await().atMost(Duration.ofSeconds(60)).until(() -> killed() && statuses.contains(500));
      } finally {
        running.set(false);
      }
      load.get();
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 500);
    file(visitor, UUID.randomUUID().toString()).expect(201);
  }

  private static void fileWhile(AtomicBoolean running, Visitor visitor, Set<Integer> statuses) {
    while (running.get()) {
      statuses.add(file(visitor, UUID.randomUUID().toString()).status());
    }
  }

  /** Kills a child that runs the door of the reports; true when there was one. */
  private static boolean killed() {
    var child = ProcessHandle.current().descendants().filter(KillTest::runsReportsDoor).findFirst();
    child.ifPresent(ProcessHandle::destroyForcibly);
    return child.isPresent();
  }

  /** Reads the system's own list: Java's {@code ProcessHandle} cuts long command lines short. */
  private static boolean runsReportsDoor(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains("SignalementsHandler");
    } catch (IOException e) {
      return false; // it ended meanwhile
    }
  }
}
