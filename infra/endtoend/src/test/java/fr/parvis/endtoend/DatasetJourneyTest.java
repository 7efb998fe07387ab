package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From residents' reports to open data, and back out of it when one of them wants it erased. */
class DatasetJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NIGHT = "{\"schedule\":\"datasets\"}";
  private static final String DATASET = "/api/public/datasets/signalements";

  /** Nobody else reports this here. */
  private static final String REPORT =
      """
      {"category": "animal-mort", "description": "Un renard, au bord de la route.",
       "place": {"lon": 0.7291, "lat": 47.3621, "insee": "37998", "label": "route du Val"}}
      """;

  private static DoorQueue queue;

  private final Visitor visitor = new Visitor(parvis.site());

  @BeforeAll
  static void begin() {
    queue = new DoorQueue(parvis, "Datasets");
  }

  @AfterAll
  static void end() {
    queue.close();
  }

  @Test
  void reports_comeOutByFives_andAnErasureTakesBackEveryReleaseThatHoldsThem() {
    var filed = IntStream.range(0, 5).mapToObj(_ -> file()).toList();
    await().atMost(PATIENCE).until(queue::isEmpty);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> {
          queue.send(NIGHT); // events may still be on their way: the next night counts them
          return !lots().isEmpty();
        });
    var lot = lots().getFirst().get("lot").asText();
    var latest = "/data/files/signalements/latest/signalements.csv";
    await().atMost(PATIENCE).until(() -> text(latest).contains(lot));
    var holding = holding(lot);
    assertThat(holding).isNotEmpty();

    var erased = filed.getFirst();
    var address = "/api/public/reports/" + erased.get("reference").asText();
    visitor
        .with("Follow-Secret", erased.get("followSecret").asText())
        .send("DELETE", address, "", "")
        .expect(204);
    assertThat(visitor.get(address).expect(200).body()).doesNotContain("renard", "47.36");
    await().atMost(PATIENCE).until(() -> lots().isEmpty());
    for (var file : holding) {
      await().atMost(PATIENCE).until(() -> visitor.get(file).status() == 410);
      assertThat(visitor.get(file).json().get("detail").asText()).contains("effacement");
    }
    await().atMost(PATIENCE).until(() -> isOut(latest) && !text(latest).contains(lot));
    await().atMost(PATIENCE).until(queue::isEmpty);
    assertThat(queue.deadLetters()).isZero();
  }

  private JsonNode file() {
    return visitor.post("/api/public/reports", REPORT).expect(201).json();
  }

  private List<JsonNode> lots() {
    var rows = visitor.get(DATASET + "/rows?categorie=animal-mort&code_insee=37998").expect(200);
    return list(rows.json().get("items"));
  }

  /** Files of every release that has the lot. */
  private List<String> holding(String lot) {
    return list(visitor.get(DATASET).expect(200).json().get("releases")).stream()
        .filter(release -> release.get("state").asText().equals("published"))
        .map(release ->
            "/data/files/signalements/%d/signalements.csv"
                .formatted(release.get("number").asLong()))
        .filter(file -> text(file).contains(lot))
        .toList();
  }

  private boolean isOut(String file) {
    return visitor.get(file).status() == 302;
  }

  private String text(String file) {
    var found = visitor.get(file);
    return found.status() == 302 ? visitor.get(found.header("location")).expect(200).body() : "";
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
