package fr.parvis.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.endtoend.Procedure.Filing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a person erases, and what is kept only as long as the law says, is nowhere afterwards:
 * searched for by words that nobody else uses.
 *
 * <p>Mails that went to the person are in their own box, which the town cannot empty; none that
 * holds their words went to anybody else. The stream of a table forgets after a day, its backups
 * after 35 (docs/data.md).
 */
class ErasureTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
  private final String name = "Quatrebarbes" + mark;
  private final String mail = "zephyrine." + mark + "@traces.example";
  private final String phone = "0699" + Long.parseUnsignedLong(mark.substring(0, 8), 16);
  private final String content = "%PDF-1.7 a plan of " + mark;
  private final String file = "plan-" + mark + ".pdf";
  private final List<String> words = List.of(mark, phone);

  private final Traces traces = new Traces(parvis);
  private final Visitor resident = new Visitor(parvis.site());

  @BeforeEach
  void publish() {
    Procedure.publish(parvis);
  }

  @AfterEach
  void close() {
    traces.close();
  }

  @Test
  void draft_leavesNothing_onceItIsErased() {
    var draft = filled(Filing.begun(resident));
    assertThat(places())
        .containsExactlyInAnyOrder(
            "PeopleTable", "PiecesTable", "parvis-privatebucket", "RequestsTable");
    draft.visitor().send("DELETE", draft.path(""), "", "").expect(204);
    assertThat(places()).isEmpty();
    assertThatOnlyThePersonWasWrittenTo();
  }

  @Test
  void request_isKeptAsTheAnswerSays_andLeavesNothingAfterThat() {
    var sent = filled(Filing.begun(resident));
    sent = sent.seen(sent.act("submission"));
    sent.visitor()
        .post(sent.path("/messages"), "{\"text\": \"Rappelez-moi : %s\"}".formatted(phone))
        .expect(200);
    sent.actAsAgent(
        parvis, "opinions", "{\"from\": \"voirie\", \"question\": \"Le trottoir est large ?\"}");
    sent.actAsAgent(
        parvis, "decision", "{\"outcome\": \"refused\", \"reasons\": \"Trop étroit.\"}");
    parvis.awaitMail(mail, "n'est pas acceptée");
    var kept = sent.visitor().send("DELETE", sent.path(""), "", "").expect(409).json();
    var until = sent.visitor().get(sent.path("")).expect(200).json().get("keptUntil").asText();
    assertThat(kept.get("type").asText()).isEqualTo("/problems/kept-by-law");
    assertThat(kept.get("detail").asText()).contains(until);
    var lawful = Set.of("PeopleTable", "PiecesTable", "parvis-privatebucket", "RequestsTable");
    assertThat(places()).isEqualTo(lawful);

    var over = LocalDate.parse(until).plusDays(1).atStartOfDay(PARIS).toInstant();
    var calendar = new Calendar(parvis);
    calendar.runAt(over.minusSeconds(1));
    assertThat(places()).isEqualTo(lawful);
    calendar.runAt(over);
    assertThat(places()).isEmpty();
    assertThatOnlyThePersonWasWrittenTo();
  }

  @Test
  void account_leavesNothing_onceItIsErased() {
    var moussa = resident.signedIn(parvis.token("moussa"));
    var body = "{\"procedure\": \"%s\", \"language\": \"fr\"}".formatted(Procedure.ID);
    var begun = Filing.of(resident, moussa.post("/api/me/requests", body).expect(201));
    filled(begun, moussa, "/api/me/requests/%s/mail".formatted(begun.reference()));
    assertThat(places()).contains("PeopleTable", "RequestsTable");
    var erased = moussa.send("DELETE", "/api/me/account", "", "").expect(200).json();
    assertThat(erased.get("kept")).isEmpty();
    assertThat(places()).isEmpty();
    assertThat(traces.of(List.of("resident-moussa"))).as("the sign-in").isEmpty();
    assertThat(moussa.get("/api/me/requests").expect(200).json().get("items")).isEmpty();
  }

  private Set<String> places() {
    return new TreeSet<>(traces.of(words));
  }

  private Filing filled(Filing begun) {
    return filled(begun, begun.visitor(), begun.path("/mail"));
  }

  /** With a file, a name, and a mail address that is proved to whoever may ask for the code. */
  private Filing filled(Filing begun, Visitor asking, String address) {
    var piece = begun.sendPiece(file, content.getBytes(UTF_8)).get("id").asText();
    var saved = begun.again();
    saved = saved.seen(saved.save(answers(piece)));
    asking.post(address, "{\"mail\": \"%s\"}".formatted(mail)).expect(202);
    var code = parvis.awaitMail(mail, "votre code").subject().substring(0, 6);
    return saved.seen(
        saved
            .visitor()
            .post(saved.path("/mail/confirmation"), "{\"code\": \"%s\"}".formatted(code)));
  }

  private String answers(String piece) {
    return """
    {"prenom": "Zéphyrine", "nom": "%s", "surface": 2, "plan": ["%s"], "exact": true}
    """
        .formatted(name, piece);
  }

  private void assertThatOnlyThePersonWasWrittenTo() {
    assertThat(parvis.mails())
        .filteredOn(one -> words.stream().anyMatch(one.toString()::contains))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.to()).containsExactly(mail));
  }
}
