package fr.parvis.functions.admin;

import static fr.parvis.functions.admin.Door.body;
import static fr.parvis.functions.admin.Door.read;
import static fr.parvis.functions.admin.Door.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Refusal;
import fr.parvis.telemetry.SeriesId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class StaffQuarantineTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private static final String ID = "2026-11-19-00000000000000000000000000000000";
  private static final SeriesId VOLUME = new SeriesId("compteur-ecole", "volume");

  private final Networks networks = new Networks(TABLES);
  private final Door door = networks.door;

  @Test
  void list_showsReasonAndSomeReadings() {
    sendReadings(7);
    var entry = entries().get(0);
    assertThat(entry.at("/thing").asText()).isEqualTo("compteur-ecole");
    assertThat(entry.at("/refusal").asText()).isEqualTo("unknown-series");
    assertThat(entry.at("/readings").asInt()).isEqualTo(7);
    assertThat(entry.at("/examples")).hasSize(5);
    assertThat(entry.at("/examples/0").toString())
        .isEqualTo(
            "{\"name\":\"volume\",\"at\":\"2026-11-19T09:12:00Z\",\"value\":1.5,\"unit\":\"m3\"}");
    assertThat(entry.at("/payload").isNull()).isTrue();
  }

  @Test
  void list_writesNoNumbersAsTexts_andTheBeginningOfWhatWasUnreadable() {
    var broken = new Reading(VOLUME, Networks.NOW, Double.NaN, null);
    networks.quarantine.add(
        List.of(
            new Quarantined(Networks.NOW, "a", Refusal.NOT_A_NUMBER, "", List.of(broken), null),
            new Quarantined(
                Networks.NOW, "a", Refusal.UNREADABLE, "", List.of(), "x".repeat(2000))));
    assertThat(entries().findValuesAsText("value")).containsExactly("NaN");
    assertThat(entries().findValuesAsText("payload")).contains("x".repeat(500));
  }

  @Test
  void replay_keepsTheReadings_onceTheCauseIsMended() {
    sendReadings(3);
    var id = entries().get(0).at("/id").asText();
    assertThat(body(door.answerTo(about("replay-quarantined", id))))
        .hasToString("{\"kept\":0,\"refused\":3}");
    door.answer("register-thing");
    networks.letAMinutePass();
    var waiting = entries().get(0).at("/id").asText();
    assertThat(body(door.answerTo(about("replay-quarantined", waiting))))
        .hasToString("{\"kept\":3,\"refused\":0}");
    assertThat(entries()).isEmpty();
    assertThat(status(door.answerTo(about("replay-quarantined", waiting)))).isEqualTo(404);
  }

  @Test
  void replay_isRefused_forWhatCouldNotBeRead() {
    networks.quarantine.add(
        List.of(new Quarantined(Networks.NOW, "a", Refusal.UNREADABLE, "", List.of(), "x")));
    var id = entries().get(0).at("/id").asText();
    assertThat(status(door.answerTo(about("replay-quarantined", id)))).isEqualTo(409);
  }

  @Test
  void discard_endsTheWait_andMayBeRepeated() {
    sendReadings(1);
    var event = about("discard-quarantined", entries().get(0).at("/id").asText());
    assertThat(status(door.answerTo(event))).isEqualTo(204);
    assertThat(status(door.answerTo(event))).isEqualTo(204);
    assertThat(entries()).isEmpty();
    assertThat(status(door.answerTo(about("discard-quarantined", "no-id")))).isEqualTo(204);
  }

  @Test
  void agents_mayNothing() {
    for (var event : List.of("list-quarantine", "replay-quarantined", "discard-quarantined")) {
      var asAgent = read(event).replace("[manager]", "[agent:voirie]");
      assertThat(status(door.answerTo(asAgent))).as(event).isEqualTo(403);
    }
  }

  private void sendReadings(int count) {
    networks.ingest.accept(
        IntStream.range(0, count)
            .mapToObj(i -> new Reading(VOLUME, Networks.NOW.minusSeconds(i), 1.5, "m3"))
            .toList());
  }

  private JsonNode entries() {
    return body(door.answer("list-quarantine")).at("/items");
  }

  private static String about(String event, String id) {
    return read(event).replace(ID, id);
  }
}
