package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.endtoend.Procedure.Filing;
import fr.parvis.local.mail.Mail;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request of a procedure goes to the town hall and back, for somebody without an account. */
class RequestJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final byte[] PLAN = "%PDF-1.7 a plan".getBytes(ISO_8859_1);
  private static final String ANSWERS =
      "{\"prenom\": \"Lucie\", \"nom\": \"Petit\", \"surface\": 2, \"plan\": [\"%s\"], \"exact\": true}";

  private final Visitor resident = new Visitor(parvis.site());
  private final String mail = "lucie-%s@example.fr".formatted(UUID.randomUUID());

  @BeforeEach
  void publish() {
    Procedure.publish(parvis);
  }

  @Test
  void request_isFiledAlone_completedAndDecided() {
    var sent = sent();
    assertThat(mail("est bien arrivée").text()).contains(sent.reference(), sent.secret());
    assertThat(sent.visitor().get(sent.path("/letters/receipt")).expect(200).body())
        .startsWith("%PDF-1.7");

    assertThat(file(sent.visitor().get(sent.path("/pieces/" + planOf(sent))))).startsWith("%PDF");
    assertThat(file(sent.agent(parvis).get(sent.staffPath() + "/pieces/" + planOf(sent))))
        .startsWith("%PDF");
    sent.actAsAgent(parvis, "acceptance", "");
    sent.actAsAgent(
        parvis, "asked", "{\"text\": \"Le plan est illisible.\", \"fields\": [\"/plan\"]}");
    assertThat(mail("Il manque quelque chose").text()).contains("Le plan est illisible.");
    var better = sent.sendPiece("plan-2.pdf", "%PDF-1.7 a better plan".getBytes(ISO_8859_1));
    var asked = sent.again();
    asked = asked.seen(asked.save(ANSWERS.formatted(better.get("id").asText())));
    assertThat(asked.act("completion").expect(200).json().get("status").asText())
        .isEqualTo("in-instruction");

    sent.actAsAgent(
        parvis, "decision", "{\"outcome\": \"refused\", \"reasons\": \"Le trottoir est étroit.\"}");
    assertThat(mail("n'est pas acceptée").text())
        .contains("Le trottoir est étroit.", "tribunal administratif");
    var decided = sent.visitor().get(sent.path("")).expect(200).json();
    assertThat(decided.at("/decision/appeal").asText()).contains("tribunal administratif");
    assertThat(decided.at("/next/who").asText()).isEqualTo("nobody");
    assertThat(sent.visitor().get(sent.path("/letters/decision")).expect(200).body())
        .startsWith("%PDF-1.7");
  }

  @Test
  void draft_goesOn_onAnotherDevice_andTheFirstOneIsTold() {
    var phone = Filing.begun(resident);
    var saved = phone.save("{\"prenom\": \"Lucie\"}").expect(200);
    var laptop = phone.again();
    assertThat(laptop.etag()).isEqualTo(saved.header("etag"));
    laptop.save("{\"prenom\": \"Lucie\", \"nom\": \"Petit\"}").expect(200);
    phone.save("{\"prenom\": \"Lucile\"}").expect(412);
    assertThat(phone.visitor().get(phone.path("")).expect(200).json().at("/answers/nom").asText())
        .isEqualTo("Petit");
  }

  @Test
  void request_isOpenToNobody_withoutItsSecret() {
    var filing = Filing.begun(resident);
    resident.get(filing.path("")).expect(403);
    resident.with("Follow-Secret", "AAAAAAAAAAAAAAAAAAAAAA").get(filing.path("")).expect(403);
  }

  @Test
  void file_isRefused_whenItIsTheTestFileOfAntiviruses() {
    var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";
    var piece = Filing.begun(resident).sendPiece("facture.pdf", eicar.getBytes(ISO_8859_1));
    assertThat(piece.get("state").asText()).isEqualTo("refused");
    assertThat(piece.get("why").asText()).isEqualTo("virus");
  }

  @Test
  void draft_isErased_andWhatTheTownReceivedIsKept() {
    var draft = Filing.begun(resident);
    draft.visitor().send("DELETE", draft.path(""), "", "").expect(204);
    draft.visitor().get(draft.path("")).expect(404);
    var sent = sent();
    assertThat(
            sent.visitor()
                .send("DELETE", sent.path(""), "", "")
                .expect(409)
                .json()
                .get("type")
                .asText())
        .isEqualTo("/problems/kept-by-law");
  }

  @Test
  void account_findsItsRequests_andTakesThemAway() {
    var lucie = resident.signedIn(parvis.token("lucie"));
    var begun =
        lucie
            .post("/api/me/requests", "{\"procedure\": \"jardiniere\", \"language\": \"fr\"}")
            .expect(201)
            .json();
    assertThat(
            lucie
                .get("/api/me/requests")
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("followSecret"))
        .contains(begun.get("followSecret").asText());
    var archive = lucie.get("/api/me/archive").expect(303).header("location");
    assertThat(archive).startsWith(parvis.laptop().endpoint("aws").toString());
    assertThat(
            lucie
                .send("DELETE", "/api/me/requests", "", "")
                .expect(200)
                .json()
                .get("erased")
                .toString())
        .contains(begun.get("reference").asText());
  }

  private static String planOf(Filing sent) {
    var request = sent.visitor().get(sent.path("")).expect(200).json();
    return request.at("/answers/plan/0").asText();
  }

  /** What a signed address of the answer leads to. */
  private String file(Answer answer) {
    return resident.unchecked(answer.expect(200).json().get("url").asText()).expect(200).body();
  }

  private Filing sent() {
    var filing = Filing.begun(resident);
    var piece = filing.sendPiece("plan.pdf", PLAN);
    assertThat(piece.get("state").asText()).isEqualTo("kept");
    filing = filing.seen(filing.save(ANSWERS.formatted(piece.get("id").asText())));
    assertThat(filing.act("submission").expect(409).json().get("type").asText())
        .isEqualTo("/problems/mail-not-confirmed");
    filing.visitor().post(filing.path("/mail"), "{\"mail\": \"%s\"}".formatted(mail)).expect(202);
    var code = mail("votre code").subject().substring(0, 6);
    filing =
        filing.seen(
            filing
                .visitor()
                .post(filing.path("/mail/confirmation"), "{\"code\": \"%s\"}".formatted(code)));
    return filing.seen(filing.act("submission"));
  }

  private Mail mail(String subject) {
    return parvis.awaitMail(mail, subject);
  }
}
