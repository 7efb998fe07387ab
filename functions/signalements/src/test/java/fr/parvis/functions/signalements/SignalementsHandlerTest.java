package fr.parvis.functions.signalements;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Reference;
import fr.parvis.json.Json;
import fr.parvis.reports.DecideReport;
import fr.parvis.reports.Decision;
import fr.parvis.reports.Status;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The app's own API. */
final class SignalementsHandlerTest {

  private final Door door = new Door();

  @Test
  void post_keepsTheReport_andGivesTheSecretToWhoFiledIt() {
    var answer = door.send("post-report");
    assertThat(answer.getStatusCode()).isEqualTo(201);
    var view = body(answer);
    var reference = reference(view);
    assertThat(answer.getHeaders()).containsEntry("location", "/api/public/reports/" + reference);
    assertThat(view.at("/followLink").asText())
        .isEqualTo(
            "https://valmerle.example/suivi/"
                + reference
                + "#"
                + view.at("/followSecret").asText());
    assertThat(view.at("/mail").asText()).isEqualTo("n•••@example.fr");
    assertThat(view.at("/dueAt").asText()).isEqualTo("2026-11-26T22:59:59Z");
    assertThat(view.at("/next").toString())
        .isEqualTo("{\"service\":\"eclairage\",\"by\":\"2026-11-26\"}");
    assertThat(view.at("/expectedBy").isNull()).isTrue();
    assertThat(view.at("/history/0/status").asText()).isEqualTo("received");
    assertThat(door.reports().get(reference).filing().personId()).isPresent();
  }

  @Test
  void post_givesTheFirstAnswerAgain_whenRepeated() {
    var first = door.send("post-report");
    var again = door.send("post-report");
    assertThat(again.getStatusCode()).isEqualTo(201);
    assertThat(again.getBody()).isEqualTo(first.getBody());
  }

  @Test
  void post_isRefused_whenTheKeyWasUsedForAnotherBody() {
    door.send("post-report");
    var other = door.sendText(Door.read("post-report").replace("lampadaire 12", "lampadaire 13"));
    assertThat(other.getStatusCode()).isEqualTo(422);
    assertThat(body(other).at("/errors/0/code").asText()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void post_tellsEveryBrokenRule() {
    var answer = door.send("post-report-broken");
    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(body(answer).at("/errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "#/category",
            "#/description",
            "#/place/insee",
            "#/place",
            "#/contact/mail",
            "#/language");
    assertThat(answer.getBody()).doesNotContain("48.85");
  }

  @Test
  void get_hidesHowToReachThePerson_fromEverybody() {
    var reference = reference(body(door.send("post-report")));
    var view = body(door.send("get-report", reference));
    assertThat(view.at("/description").asText())
        .isEqualTo("Le lampadaire 12 ne s'allume plus. Appelez-moi au […].");
    assertThat(view.has("own")).isFalse();
    assertThat(view.has("mail")).isFalse();
  }

  @Test
  void get_showsTheWordsWhole_toWhoHasTheSecret() {
    var reference = reference(body(door.send("post-report")));
    assertThat(body(door.send("get-own-report", reference)).at("/description").asText())
        .contains("06 12 34 56 78");
    var wrong =
        door.sendText(Door.read("get-own-report").replace("REFERENCE", reference.toString()));
    assertThat(wrong.getStatusCode()).isEqualTo(403);
  }

  @Test
  void get_tellsWhatIsWrongWithAReference() {
    assertThat(door.send("get-report", Reference.ofBits(5)).getStatusCode()).isEqualTo(404);
    assertThat(
            door.sendText(Door.read("get-report").replace("REFERENCE", "K7Q4-M2Z")).getStatusCode())
        .isEqualTo(422);
  }

  @Test
  void answer_opensTheReportAgain_whenNotRepaired() {
    var reference = reference(body(door.send("post-report")));
    assertThat(door.send("post-answer", reference).getStatusCode()).isEqualTo(409);
    new DecideReport(door.reports(), InstantSource.fixed(Door.NOW))
        .run(
            reference,
            1,
            new Decision(Status.DONE, "Changé.", Optional.empty()),
            door.parts().territories().get().zoneId());
    var answered = door.send("post-answer", reference);
    assertThat(answered.getStatusCode()).isEqualTo(200);
    assertThat(body(answered).at("/status").asText()).isEqualTo("reopened");
    assertThat(body(answered).at("/answer").toString())
        .isEqualTo("{\"repaired\":false,\"at\":\"2026-11-19T09:12:00Z\"}");
    assertThat(door.send("post-answer", reference).getBody()).isEqualTo(answered.getBody());
  }

  @Test
  void residents_findTheirReports_bySigningIn() {
    assertThat(body(door.send("get-my-reports")).at("/items")).isEmpty();
    var filed = body(door.send("post-my-report"));
    assertThat(filed.at("/mail").asText()).isEqualTo("l•••@habitants.example");
    var own = body(door.send("get-my-reports"));
    assertThat(own.at("/items/0/reference").asText()).isEqualTo(reference(filed).toString());
    assertThat(own.at("/items/0/mail").asText()).isEqualTo("l•••@habitants.example");
    assertThat(own.at("/next").isNull()).isTrue();
  }

  @Test
  void delete_erasesAReport_withItsSecret_andAllOfAnAccount() {
    var reference = reference(body(door.send("post-report")));
    assertThat(door.send("delete-report", reference).getStatusCode()).isEqualTo(204);
    assertThat(body(door.send("get-own-report", reference)).at("/description").asText()).isEmpty();
    assertThat(
            door.sendText(Door.read("delete-report").replace("REFERENCE", reference.toString()))
                .getStatusCode())
        .isEqualTo(403);
    assertThat(body(door.send("delete-my-reports")).at("/erased")).isEmpty();
    var own = reference(body(door.send("post-my-report")));
    assertThat(body(door.send("delete-my-reports")).at("/erased/0").asText())
        .isEqualTo(own.toString());
    assertThat(body(door.send("get-my-reports")).at("/items")).isEmpty();
  }

  private static JsonNode body(APIGatewayV2HTTPResponse answer) {
    return Json.parse(answer.getBody());
  }

  private static Reference reference(JsonNode view) {
    return Reference.parse(view.at("/reference").asText());
  }
}
