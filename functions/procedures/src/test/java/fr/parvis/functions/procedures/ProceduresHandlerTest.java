package fr.parvis.functions.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Reference;
import fr.parvis.procedures.AskOpinion;
import fr.parvis.procedures.DecideRequest;
import fr.parvis.procedures.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ProceduresHandlerTest {

  private final Door door = new Door();

  @AfterEach
  void nothingWasOurFault() {
    assertThat(door.logged()).isEmpty();
  }

  @Test
  void procedures_areListed_withoutTheirForms() {
    var item = door.ask("list-procedures", 200).at("/items/0");
    assertThat(item.path("id").asText()).isEqualTo("jardiniere");
    assertThat(item.path("version").asInt()).isEqualTo(1);
    assertThat(item.has("form")).isFalse();
  }

  @Test
  void procedure_isGivenWhole_andKeptByItsTag() {
    var answer = door.send("get-procedure");
    assertThat(answer.getBody()).contains("\"form\"", "\"version\":1");
    assertThat(answer.getHeaders()).containsKey("etag");
    door.about("jardiniere", "inconnue");
    assertThat(door.send("get-procedure").getStatusCode()).isEqualTo(404);
  }

  @Test
  void request_isBegunOnce_forOneIdempotencyKey() {
    var begun = door.begin();
    assertThat(begun.path("status").asText()).isEqualTo("draft");
    assertThat(begun.path("followLink").asText())
        .isEqualTo(
            "https://valmerle.example/demande/"
                + begun.path("reference").asText()
                + "#"
                + begun.path("followSecret").asText());
    assertThat(door.begin()).isEqualTo(begun);
  }

  @Test
  void request_tellsEveryBrokenRule() {
    var problem = door.ask("post-request-broken", 422);
    assertThat(problem.at("/errors").findValuesAsText("pointer")).contains("#/color");
  }

  @Test
  void request_isClosed_withoutItsSecret() {
    door.begin();
    door.about("SECRET", "guessed");
    for (var route :
        List.of(
            "get-request",
            "put-answers",
            "post-mail",
            "post-mail-confirmation",
            "post-submission",
            "post-completion",
            "post-message",
            "post-withdrawal",
            "post-arrival",
            "get-piece",
            "delete-piece",
            "get-receipt",
            "get-decision",
            "delete-request")) {
      assertThat(door.send(route).getStatusCode()).as(route).isEqualTo(403);
    }
    door.about("SHA256", Door.PLAN_SHA256);
    assertThat(door.send("post-piece").getStatusCode()).isEqualTo(403);
  }

  @Test
  void request_goesFromItsFirstPageToItsDecision() throws IOException {
    door.begin();
    door.sendPlan();
    door.about(door.ask("put-answers", 200));
    assertThat(door.ask("post-submission", 409).path("type").asText())
        .isEqualTo("/problems/mail-not-confirmed");
    door.confirmMail();
    var sent = door.about(door.ask("post-submission", 200));
    assertThat(sent.path("status").asText()).isEqualTo("submitted");
    assertThat(sent.at("/next/who").asText()).isEqualTo("service");
    assertThat(sent.at("/pieces/0/name").asText()).isEqualTo("plan.pdf");
    assertThat(sent.at("/contact/mail").asText()).doesNotContain("lucie@");

    assertThat(door.ask("post-message", 200).at("/messages/0/from").asText()).isEqualTo("you");
    assertThat(pdf("get-receipt")).contains("Accusé de réception", "Petit", "2 m²", "plan.pdf");
    assertThat(door.send("get-decision").getStatusCode()).isEqualTo(404);
    assertThat(door.ask("delete-request", 409).path("type").asText())
        .isEqualTo("/problems/kept-by-law");
    assertThat(door.ask("post-withdrawal", 200).path("status").asText()).isEqualTo("withdrawn");
  }

  @Test
  void answers_areStale_onADeviceThatSawAnEarlierVersion() {
    door.begin();
    door.sendPlan();
    door.ask("put-answers", 200);
    door.ask("put-answers", 412);
  }

  @Test
  void code_isWrong_untilItIsTheLastOneSent() {
    door.begin();
    door.ask("post-mail", 202);
    door.about("CODE", "not " + door.code());
    assertThat(door.ask("post-mail-confirmation", 422).at("/errors/0/code").asText())
        .isEqualTo("wrong-code");
    door.about("CODE", door.code());
    assertThat(door.ask("post-mail-confirmation", 200).at("/contact/confirmed").asBoolean())
        .isTrue();
  }

  @Test
  void account_findsItsRequests_andTheirSecrets() {
    var begun = door.about(door.ask("post-my-request", 201));
    var listed = door.ask("get-my-requests", 200).at("/items/0");
    assertThat(listed.path("followSecret")).isEqualTo(begun.path("followSecret"));
    assertThat(door.ask("get-request", 200).path("reference")).isEqualTo(begun.path("reference"));
    var erased = door.ask("delete-my-requests", 200);
    assertThat(erased.path("erased")).hasSize(1);
    assertThat(door.ask("get-my-requests", 200).path("items")).isEmpty();
  }

  @Test
  void decision_isALetter_inTheProceduresWords() throws IOException {
    door.about(door.ask("post-my-request", 201));
    door.sendPlan();
    door.about(door.ask("put-answers", 200));
    decide(door.ask("post-submission", 200), Outcome.REFUSED, "Le trottoir est trop étroit.");
    assertThat(pdf("get-decision"))
        .contains("Bonjour Lucie Petit", "n'est pas autorisée", "Le trottoir est trop étroit.")
        .contains("tribunal administratif d'Orléans");
  }

  @Test
  void opinion_isGiven_byTheLinkOfWhoWasAsked() {
    var sent = door.submitted();
    var reference = Reference.parse(sent.path("reference").asText());
    var piece = sent.at("/pieces/0/id").asText();
    var shown = new AskOpinion.Choice(List.of("vous"), List.of(piece));
    new AskOpinion(
            door.parts.procedures(), door.parts.requests(), door.parts.pieces(), () -> Door.NOW)
        .run(
            reference,
            "Agent",
            new AskOpinion.Command("expert@example.fr", "Est-ce solide ?", shown),
            door.parts.territories().get());
    door.about("OPINION", reference.value() + "-1");
    assertThat(door.send("get-opinion").getStatusCode()).isEqualTo(403);
    door.about("SECRET", door.opinionSecret(reference.value() + "-1"));
    var opened = door.ask("get-opinion", 200);
    assertThat(opened.path("question").asText()).isEqualTo("Est-ce solide ?");
    assertThat(opened.at("/shown/pages").findValuesAsText("id")).containsExactly("vous");
    assertThat(opened.at("/shown/answers").fieldNames())
        .toIterable()
        .containsExactly("prenom", "nom");
    assertThat(opened.at("/shown/pieces/0/name").asText()).isEqualTo("plan.pdf");
    assertThat(door.ask("post-opinion", 200).at("/answer/text").asText())
        .isEqualTo("Rien ne s'y oppose.");
  }

  @Test
  void archive_holdsRequestsFilesAndLetters() throws IOException {
    door.about(door.ask("post-my-request", 201));
    door.sendPlan();
    door.about(door.ask("put-answers", 200));
    var sent = door.ask("post-submission", 200);
    decide(sent, Outcome.ACCEPTED, null);
    var answer = door.send("get-my-archive");
    assertThat(answer.getStatusCode()).isEqualTo(303);
    var zip = door.files.handedOut(URI.create(answer.getHeaders().get("location")));
    var folder = sent.path("reference").asText() + "/";
    assertThat(names(zip))
        .contains(folder + "request.json", folder + "receipt.pdf", folder + "decision.pdf")
        .anyMatch(name -> name.endsWith("/plan.pdf"));
  }

  private void decide(JsonNode sent, Outcome outcome, @Nullable String reasons) {
    new DecideRequest(door.parts.procedures(), door.parts.requests(), () -> Door.NOW)
        .run(
            Reference.parse(sent.path("reference").asText()),
            sent.path("version").asLong(),
            "Agent",
            new DecideRequest.Command(outcome, reasons),
            door.parts.territories().get().zoneId());
  }

  private String pdf(String route) throws IOException {
    var answer = door.send(route);
    assertThat(answer.getHeaders()).containsEntry("content-type", "application/pdf");
    try (var reader = new PdfReader(Base64.getDecoder().decode(answer.getBody()))) {
      return new PdfTextExtractor(reader).getTextFromPage(1);
    }
  }

  private static List<String> names(byte[] zip) throws IOException {
    var names = new ArrayList<String>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
