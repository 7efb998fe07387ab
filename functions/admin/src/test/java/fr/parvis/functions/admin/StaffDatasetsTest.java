package fr.parvis.functions.admin;

import static fr.parvis.functions.admin.Door.body;
import static fr.parvis.functions.admin.Door.read;
import static fr.parvis.functions.admin.Door.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.InMemoryDatasetStates;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.opendata.InMemoryRows;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.WithdrawReleases;
import fr.parvis.tables.Fault;
import fr.parvis.territory.InMemoryTerritories;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StaffDatasetsTest {

  private static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String DATASET = "signalements";
  private static final ReleaseId FIRST = new ReleaseId(DATASET, 1);
  private static final Fault FAULT = new Fault(7, "L7", "nombre", "minimum", "5");

  private final InMemoryReleases releases = new InMemoryReleases();
  private final List<ReleaseId> deleted = new ArrayList<>();
  private final List<String> wished = new ArrayList<>();
  private Door door;

  @BeforeEach
  void settle() {
    var territories = new InMemoryTerritories();
    territories.put(Samples.territory());
    door =
        new Door(
            new StaffDatasets(
                territories,
                new Catalogue(new InMemoryRows(), releases, new InMemoryDatasetStates(), CLOCK),
                releases,
                new WithdrawReleases(releases, deleted::add, CLOCK),
                dataset -> wished.add(dataset.id())));
  }

  @Test
  void list_tellsWhichAreOutHeldAndLate() {
    publish(NOW.minus(Duration.ofDays(3)));
    hold();
    var line = body(door.answer("list-datasets")).at("/items/0");
    assertThat(line.at("/id").asText()).isEqualTo(DATASET);
    assertThat(line.at("/latest/number").asInt()).isEqualTo(1);
    assertThat(line.at("/latest/rows").asInt()).isEqualTo(12);
    assertThat(line.at("/held").toString())
        .isEqualTo("{\"number\":2,\"at\":\"2026-11-19T09:12:00Z\",\"faultCount\":3}");
    assertThat(line.at("/late").asBoolean()).isTrue();
    assertThat(line.at("/frequency").asText()).isEqualTo("daily");
  }

  @Test
  void show_tellsLineColumnAndRuleInWords_andEveryRelease() {
    publish(NOW);
    hold();
    var shown = body(door.answer("show-dataset"));
    assertThat(shown.at("/faults")).hasSize(1);
    assertThat(shown.at("/faults/0/line").asInt()).isEqualTo(7);
    assertThat(shown.at("/faults/0/column").asText()).isEqualTo("nombre");
    assertThat(shown.at("/faults/0/words/fr").asText())
        .isEqualTo("Cette valeur est trop petite : au moins 5.");
    assertThat(shown.at("/releases").findValuesAsText("state"))
        .containsExactly("held", "published");
    assertThat(status(door.answerTo(about("show-dataset", "nothing-of-this")))).isEqualTo(404);
  }

  @Test
  void release_asksForOne_andForNoneThatIsNotDeclared() {
    assertThat(status(door.answer("release-dataset"))).isEqualTo(202);
    assertThat(status(door.answerTo(about("release-dataset", "nothing-of-this")))).isEqualTo(404);
    assertThat(wished).containsExactly(DATASET);
  }

  @Test
  void withdraw_takesFilesAway_andTellsWhy_asOftenAsItIsSaid() {
    publish(NOW);
    var withdrawn = body(door.answer("withdraw-release"));
    assertThat(withdrawn.at("/latest").isNull()).isTrue();
    assertThat(withdrawn.at("/releases/0/state").asText()).isEqualTo("withdrawn");
    assertThat(withdrawn.at("/releases/0/reason").asText()).isEqualTo("Une colonne était fausse.");
    assertThat(status(door.answer("withdraw-release"))).isEqualTo(200);
    assertThat(deleted).containsOnly(FIRST);
  }

  @Test
  void withdraw_isRefused_withoutAReason_orWhereNothingIsOut() {
    publish(NOW);
    for (var reason : List.of("", "    ", "x".repeat(501))) {
      var answer = door.answerTo(withdrawing("1", reason));
      assertThat(status(answer)).as(reason).isEqualTo(422);
      assertThat(body(answer).at("/errors/0/pointer").asText()).isEqualTo("#/reason");
    }
    for (var number : List.of("2", "0", "x", "99999999999999999999")) {
      assertThat(status(door.answerTo(withdrawing(number, "Une erreur.")))).isEqualTo(404);
    }
    hold();
    assertThat(status(door.answerTo(withdrawing("2", "Une erreur.")))).isEqualTo(409);
    assertThat(releases.get(FIRST).state()).isEqualTo(Release.State.PUBLISHED);
  }

  @Test
  void agents_read_andChangeNothing() {
    publish(NOW);
    for (var event : List.of("list-datasets", "show-dataset")) {
      assertThat(status(door.answerTo(asAgent(event)))).as(event).isEqualTo(200);
    }
    for (var event : List.of("release-dataset", "withdraw-release")) {
      assertThat(status(door.answerTo(asAgent(event)))).as(event).isEqualTo(403);
    }
    assertThat(wished).isEmpty();
  }

  private void publish(Instant at) {
    releases.publish(releases.begin(DATASET, "37999", at), 12, List.of(), at);
  }

  private void hold() {
    releases.hold(releases.begin(DATASET, "37999", NOW), 12, List.of(FAULT), 3, NOW);
  }

  private static String asAgent(String event) {
    return read(event).replace("[manager]", "[agent:voirie]");
  }

  private static String about(String event, String dataset) {
    return read(event).replace("datasets/" + DATASET, "datasets/" + dataset);
  }

  private static String withdrawing(String number, String reason) {
    return read("withdraw-release")
        .replace("releases/1/", "releases/" + number + "/")
        .replaceFirst(
            "\"body\": \".*\"",
            Matcher.quoteReplacement("\"body\": \"{\\\"reason\\\": \\\"" + reason + "\\\"}\""));
  }
}
