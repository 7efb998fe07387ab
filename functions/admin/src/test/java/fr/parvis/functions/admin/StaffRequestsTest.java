package fr.parvis.functions.admin;

import static fr.parvis.functions.admin.Door.body;
import static fr.parvis.functions.admin.Door.header;
import static fr.parvis.functions.admin.Door.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Reference;
import fr.parvis.procedures.Status;
import org.junit.jupiter.api.Test;

final class StaffRequestsTest {

  private final RequestTown town = new RequestTown();
  private final Reference reference = town.submitted().reference();

  @Test
  void list_hasTheRequestsOfTheService_andNoDraft() {
    town.draft();
    var answer = body(answer("list-requests"));
    assertThat(answer.at("/items")).hasSize(1);
    assertThat(answer.at("/items/0/reference").asText()).isEqualTo(reference.toString());
    assertThat(answer.at("/items/0/procedure/title").asText())
        .isEqualTo("Planter au pied d'un arbre");
    assertThat(answer.at("/items/0/late").asBoolean()).isFalse();
    assertThat(answer.at("/items/0/dueAt").asText()).isEqualTo("2026-12-17T22:59:59Z");
    assertThat(body(other("list-requests", "agent:voirie", "agent:ecoles")).at("/items")).isEmpty();
    assertThat(status(other("list-requests", "state=open", "state=odd"))).isEqualTo(422);
  }

  @Test
  void show_tellsStaffWhatThePersonFiled_andNotWhatIsStillADraft() {
    var answer = answer("show-request");
    assertThat(header(answer, "etag")).isEqualTo("\"5\"");
    assertThat(body(answer).at("/answers/name").asText()).isEqualTo("Lucie Moreau");
    assertThat(body(answer).at("/mail").asText()).isEqualTo("lucie@habitants.example");
    assertThat(body(answer).at("/contact/mail").asText()).doesNotContain("lucie@");
    assertThat(status(other("show-request", "agent:voirie", "agent:ecoles"))).isEqualTo(403);
    var draft = town.draft().reference().toString();
    assertThat(status(other("show-request", reference.toString(), draft))).isEqualTo(404);
  }

  @Test
  void acts_changeTheRequest_andTellWhoDidThem() {
    assertThat(body(answer("accept-request")).at("/status").asText()).isEqualTo("in-instruction");
    assertThat(status(answer("assign-request"))).as("another agent was faster").isEqualTo(412);
    var assigned = other("assign-request", "\\\"5\\\"", "\\\"6\\\"");
    assertThat(body(assigned).at("/assignedTo").asText()).isEqualTo("Nadia B.");
    assertThat(header(assigned, "etag")).isEqualTo("\"7\"");
    assertThat(body(answer("write-note")).at("/notes/0/agent").asText()).isEqualTo("Nadia B.");
    assertThat(body(answer("write-message")).at("/messages/0/from").asText()).isEqualTo("service");
    var opinion = body(answer("ask-opinion")).at("/opinions/0");
    assertThat(opinion.at("/id").asText()).isEqualTo(reference.value() + "-1");
    var decided = body(other("decide-request", "\\\"5\\\"", "\\\"10\\\""));
    assertThat(decided.at("/decision/appeal").asText())
        .isEqualTo("Vous avez deux mois pour contester.");
    assertThat(decided.at("/history").findValuesAsText("kind"))
        .endsWith("found-complete", "assigned", "opinion-asked", "decided");
    assertThat(decided.at("/steps").findValuesAsText("kind"))
        .endsWith("submitted", "found-complete", "decided");
    assertThat(body(other("list-requests", "state=open", "state=closed")).at("/items")).hasSize(1);
  }

  @Test
  void asked_waitsForThePerson_andTellsEveryFault() {
    var broken = answer("ask-again-broken");
    assertThat(status(broken)).isEqualTo(422);
    assertThat(body(broken).at("/errors").findValuesAsText("pointer"))
        .containsExactly("#/text", "#/fields/0");
    var asked = body(answer("ask-again"));
    assertThat(asked.at("/status").asText()).isEqualTo("incomplete");
    assertThat(asked.at("/next/who").asText()).isEqualTo("you");
    assertThat(asked.at("/next/by").asText()).isEqualTo("2026-12-19");
  }

  @Test
  void letterPreview_saysWhatTheLetterWould_andDecidesNothing() {
    var letter = body(answer("preview-letter"));
    assertThat(letter.at("/language").asText()).isEqualTo("fr");
    assertThat(letter.at("/sender/0").asText()).isEqualTo("Valmerle");
    assertThat(letter.at("/blocks").findValuesAsText("words"))
        .as("the procedure's own words give the reasons: they are not said twice")
        .containsExactly(
            "Votre demande %s est refusée : Le trottoir est trop étroit.".formatted(reference),
            "Vous avez deux mois pour contester.");
    var closed = other("preview-letter", "refused", "closed");
    assertThat(body(closed).at("/blocks").findValuesAsText("words"))
        .contains("Le trottoir est trop étroit.");
    var accepted = other("preview-letter", "refused", "accepted");
    assertThat(body(accepted).at("/blocks").findValuesAsText("words"))
        .doesNotContain("Vous avez deux mois pour contester.");
    assertThat(status(other("preview-letter", "refused", "odd"))).isEqualTo(422);
    assertThat(status(other("preview-letter", "agent:voirie", "agent:ecoles"))).isEqualTo(403);
    assertThat(town.requests.get(reference).decision()).isEmpty();
    assertThat(town.requests.get(reference).version()).isEqualTo(5);
  }

  @Test
  void decided_needsTheVersionThatWasRead() {
    var without = Door.read("decide-request").replace("\"if-match\"", "\"if-nothing\"");
    assertThat(status(town.door.answerTo(of(without)))).isEqualTo(428);
    assertThat(town.requests.get(reference).status()).isEqualTo(Status.SUBMITTED);
  }

  @Test
  void payment_isNotedAtTheCounter_forADraftToo_andTellsNothingElse() {
    var draft = town.draft().reference().toString();
    var paid = other("record-payment", reference.toString(), draft);
    assertThat(status(paid)).isEqualTo(200);
    assertThat(body(paid).fieldNames())
        .toIterable()
        .containsExactly("reference", "procedure", "payment");
    assertThat(body(paid).at("/payment/state").asText()).isEqualTo("paid");
    assertThat(body(paid).at("/payment/receipt").asText()).isEqualTo("R-2026-117");
    assertThat(status(other("record-payment", "agent:voirie", "agent:ecoles"))).isEqualTo(403);
    assertThat(status(other("record-payment", "paid", "lost"))).isEqualTo(422);
    assertThat(body(answer("record-payment")).at("/payment/cents").asInt()).isEqualTo(3500);
    assertThat(body(answer("show-request")).at("/payment/receipt").asText())
        .isEqualTo("R-2026-117");
  }

  @Test
  void begin_givesADraftOnBehalf_andTheSameOneAgain() {
    var begun = answer("begin-on-behalf");
    assertThat(status(begun)).isEqualTo(201);
    assertThat(body(begun).at("/onBehalf").asBoolean()).isTrue();
    assertThat(body(begun).at("/status").asText()).isEqualTo("draft");
    var draft = Reference.parse(body(begun).at("/reference").asText());
    assertThat(body(begun).at("/followSecret").asText()).isEqualTo(town.secrets.secret(draft));
    assertThat(body(answer("begin-on-behalf"))).isEqualTo(body(begun));
    assertThat(status(other("begin-on-behalf", "phone", "web"))).isEqualTo(422);
    assertThat(town.requests.get(draft).isReachable()).isTrue();
  }

  private JsonNode answer(String name) {
    return town.door.answerTo(of(Door.read(name)));
  }

  private JsonNode other(String name, String text, String by) {
    return town.door.answerTo(of(Door.read(name)).replace(text, by));
  }

  /** The reference of the sample in {@code Door} stands for the request that was filed. */
  private String of(String event) {
    return event.replace(Samples.reference(1), reference.toString());
  }
}
