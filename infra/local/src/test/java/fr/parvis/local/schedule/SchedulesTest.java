package fr.parvis.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.queues.Queues;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class SchedulesTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/bus.yaml"), Map.of());

  @TempDir Path folder;
  private final Ports ports = Ports.free();
  private final SqsClient sqs = new Clients(ports).sqs();
  private final Queues queues =
      new Queues(TEMPLATE, new LaptopSettings(Path.of("."), Optional.empty(), ports));

  /** A Monday, ten minutes before the morning's message. */
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T07:20:00Z"));

  @BeforeEach
  void startQueues() {
    queues.start();
  }

  @AfterEach
  void stopQueues() {
    sqs.close();
    queues.close();
  }

  @Test
  void theMessageIsSentWhenDue_withTheFactsOfTheFiring() {
    try (var _ = started()) {
      await().until(() -> folder.resolve("schedules.jsonl").toFile().length() > 0);
      now.set(Instant.parse("2026-11-23T07:30:01Z"));

      var message = awaitMessage();
      assertThat(message.body()).contains("\"time\":\"2026-11-23T07:30:00Z\"");
      assertThat(message.body()).doesNotContain("<aws.scheduler");
    }
  }

  @Test
  void aFiringIsNotRepeated_whenStartedAgain() {
    beforeTheFiring();
    now.set(Instant.parse("2026-11-23T07:30:01Z"));
    try (var _ = started()) {
      awaitMessage();
    }
    now.set(Instant.parse("2026-11-23T07:30:30Z"));
    try (var _ = started()) {
      await().during(Duration.ofSeconds(2)).until(() -> receive().isEmpty());
    }
  }

  @Test
  void aFiringIsMadeUpFor_whenItIsAFewMinutesOld() {
    beforeTheFiring();
    now.set(Instant.parse("2026-11-23T07:33:00Z"));
    try (var _ = started()) {
      assertThat(awaitMessage().body()).contains("2026-11-23T07:30:00Z");
    }
  }

  @Test
  void aFiringIsLeftOut_whenTheLaptopWasOffForLong() {
    beforeTheFiring();
    now.set(Instant.parse("2026-11-23T12:00:00Z"));
    try (var _ = started()) {
      await().during(Duration.ofSeconds(2)).until(() -> receive().isEmpty());
    }
  }

  private void beforeTheFiring() {
    try (var _ = started()) {
      await().until(() -> folder.resolve("schedules.jsonl").toFile().length() > 0);
    }
  }

  private Message awaitMessage() {
    return await().until(this::receive, messages -> !messages.isEmpty()).getFirst();
  }

  private List<Message> receive() {
    var url = TEMPLATE.resource("ReportsQueue").attribute("QueueUrl");
    return sqs.receiveMessage(r -> r.queueUrl(url)).messages();
  }

  private Schedules started() {
    var settings = new LaptopSettings(Path.of("."), Optional.of(folder), ports);
    var schedules = new Schedules(TEMPLATE, settings, now::get);
    schedules.start();
    return schedules;
  }
}
