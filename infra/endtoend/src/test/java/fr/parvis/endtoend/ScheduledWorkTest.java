package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.senml.SenmlWriter;
import fr.parvis.senml.SenmlWriter.Reading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What schedules and operators set going, told now: nobody waits for the hour. */
class ScheduledWorkTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<String> DATASETS =
      List.of(
          "capteurs",
          "catalogue",
          "demarches-usage",
          "mesures-quotidiennes",
          "signalements",
          "signalements-indicateurs");

  private final String thing = "essai-" + UUID.randomUUID().toString().substring(0, 8);
  private final long yesterday =
      InstantSource.system().instant().minus(Duration.ofHours(30)).getEpochSecond();

  @Test
  void compaction_keepsReadingsOfADayThatIsOver() {
    var staff = new SensorStaff(parvis);
    staff.register(thing, "volume water-volume m3");
    try (var stored = new StoredReadings(parvis.laptop().endpoint("dynamodb"));
        var device = MqttDevice.of(parvis, thing, staff.add(thing)).connect()) {
      send(device, 1.5, yesterday);
      awaitValues(stored, Map.of(yesterday, 1.5));
      send(device, 2.5, yesterday + 60);
      var both = Map.of(yesterday, 1.5, yesterday + 60, 2.5);
      awaitValues(stored, both);

      isDone("Sensors", "{\"schedule\": \"compaction\"}");
      assertThat(stored.values(thing + "/volume")).isEqualTo(both);
    }
  }

  private void send(MqttDevice device, double cubicMetres, long at) {
    var pack = new SenmlWriter("").json(List.of(new Reading("volume", "m3", cubicMetres, at)));
    device.publish("dt/parvis/" + thing + "/senml", pack);
  }

  private void awaitValues(StoredReadings stored, Map<Long, Double> values) {
    await().atMost(PATIENCE).until(() -> stored.values(thing + "/volume").equals(values));
  }

  @Test
  void lateReports_areLookedFor() {
    isDone(
        "Notifications",
        """
        {"source": "parvis.schedule", "detail-type": "LateReportsDue.v1", "id": "%s",
         "time": "%s", "detail": {}}
        """
            .formatted(UUID.randomUUID(), InstantSource.system().instant()));
  }

  @Test
  void datasets_areReadAgainFromTheirSources() {
    DATASETS.forEach(id -> isDone("Datasets", "{\"rebuild\": \"%s\"}".formatted(id)));
  }

  @Test
  void release_comesWhenAManagerAsks_andIsTakenBack() {
    var manager = new Visitor(parvis.site()).signedIn(parvis.token("helene"));
    manager.post("/api/staff/datasets/capteurs/release", "").expect(202);
    var path = "/api/staff/datasets/capteurs";
    await()
        .atMost(PATIENCE)
        .until(() -> manager.get(path).json().at("/releases/0/state").asText().equals("published"));
    var number = manager.get(path).json().at("/releases/0/number").asText();

    var reason = "{\"reason\": \"Un capteur y est deux fois.\"}";
    manager.post(path + "/releases/" + number + "/withdrawal", reason).expect(200);
    assertThat(manager.get("/data/files/capteurs/" + number + "/capteurs.csv").expect(410).body())
        .contains("deux fois");
  }

  /** Brings a message to a door, which takes it and gives up nothing. */
  private static void isDone(String door, String message) {
    try (var queue = new DoorQueue(parvis, door)) {
      var givenUp = queue.deadLetters();
      queue.send(message);
      await().atMost(PATIENCE).until(queue::isEmpty);
      assertThat(queue.deadLetters()).isEqualTo(givenUp);
    }
  }
}
