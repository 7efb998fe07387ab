package fr.parvis.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was filed in time is completed in time, on whatever day. */
class CompleteRequestTest {

  private static final String ANSWERS =
      "{\"name\":\"Lucie Moreau\",\"street\":\"rue Haute\",\"pot\":false,\"from\":\"2026-11-30\"}";

  private final Samples town = new Samples(new InMemoryRequests(), withNotice());
  private final WholeLife life = new WholeLife(town);
  private final Request draft = life.confirmed(life.saved(town.draft(), ANSWERS));

  @Test
  void run_readsTheAnswers_onTheDayTheyWereSubmitted() {
    var asked = life.asked(life.sent(draft), List.of("/street"));
    town.at("2026-11-27T09:00:00Z");
    var saved = life.saved(asked, ANSWERS.replace("Haute", "Basse"));
    assertThat(saved.answers().path("notice").asInt()).as("as it was received").isEqualTo(11);
    var completed = life.completed(saved);
    assertThat(completed.status()).isEqualTo(Status.IN_INSTRUCTION);
    assertThat(completed.answers().path("street").asText()).isEqualTo("rue Basse");
    assertThat(completed.answers().path("notice").asInt()).isEqualTo(11);
  }

  @Test
  void run_stopsADraft_onTheDayItIsSent() {
    town.at("2026-11-21T09:00:00Z");
    assertThatThrownBy(() -> life.sent(draft)).isInstanceOf(Invalid.class);
  }

  /** Ten days are needed before the first. */
  private static ProcedureDocument withNotice() {
    var document = (ObjectNode) Samples.document().json();
    var properties = (ObjectNode) document.at("/form/schema/properties");
    properties.set("from", json("{'type': 'string'}"));
    properties.set("notice", json("{'type': 'integer'}"));
    var fields = (ArrayNode) document.at("/form/ui/pages/1/fields");
    fields.add(json("{'at': '/from', 'as': 'date', 'label': {'fr': 'Dès', 'en': 'From'}}"));
    fields.add(
        json(
            """
            {'at': '/notice', 'as': 'computed', 'label': {'fr': 'Jours', 'en': 'Days'},
             'value': {'days': {'from': 'today', 'to': '/from'}}}
            """));
    ((ArrayNode) document.at("/form/ui/stops"))
        .add(
            json(
                """
                {'when': {'not': {'at': '/notice', 'atLeast': 10}}, 'page': 'lieu',
                 'kind': 'blocking', 'text': {'fr': 'Trop tard.', 'en': 'Too late.'}}
                """));
    return new ProcedureDocument(document);
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }
}
