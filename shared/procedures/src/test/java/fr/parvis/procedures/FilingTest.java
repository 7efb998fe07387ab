package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.command;
import static fr.parvis.procedures.Samples.origin;
import static fr.parvis.procedures.Samples.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Denied;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Stale;
import fr.parvis.pieces.Piece;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From nothing to a submitted request, as a person without account goes. */
class FilingTest {

  private final Samples town = new Samples();
  private final WholeLife life = new WholeLife(town);

  @Test
  void run_beginsADraft_thatOnlyItsSecretOpens() {
    var draft = town.draft();
    assertThat(draft.status()).isEqualTo(Status.DRAFT);
    assertThat(draft.opened(town.secret(draft))).isEqualTo(draft);
    assertThatThrownBy(() -> draft.opened("wrong")).isInstanceOf(Denied.class);
  }

  @Test
  void run_findsTheDraft_whenBegunAgainWithTheSameKey() {
    var begin = town.beginRequest();
    var first = begin.run(command(), origin(Optional.of("k-1")), territory());
    var again = begin.run(command(), origin(Optional.of("k-1")), territory());
    assertThat(again).isEqualTo(first);
    var other = new BeginRequest.Command("planter", "en", null);
    assertThatThrownBy(() -> begin.run(other, origin(Optional.of("k-1")), territory()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void run_refuses_whenNothingSuchCanBeFiled() {
    var unknown = new BeginRequest.Command("nothing", "fr", null);
    assertThatThrownBy(
            () -> town.beginRequest().run(unknown, origin(Optional.empty()), territory()))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.violations().getFirst().pointer()).isEqualTo("#/procedure"));
  }

  @Test
  void run_savesAPage_andKeepsTheDraftLonger() {
    var draft = town.draft();
    town.at("2026-11-29T09:00:00Z");
    var saved = life.saved(draft, "{\"name\":\"Lucie Moreau\"}");
    assertThat(saved.answers().path("name").asText()).isEqualTo("Lucie Moreau");
    assertThat(saved.page()).contains("lieu");
    assertThat(saved.expiresOn()).contains(LocalDate.parse("2027-01-28"));
    assertThat(saved.event()).as("nobody needs to hear of a saved page").isEqualTo(draft.event());
  }

  @Test
  void run_throwsStale_whenAnotherDeviceSavedMeanwhile() {
    var draft = town.draft();
    life.saved(draft, "{\"name\":\"Lucie\"}");
    assertThatThrownBy(() -> life.saved(draft, "{\"name\":\"Luc\"}")).isInstanceOf(Stale.class);
  }

  @Test
  void run_submits_onceTheAddressIsConfirmed() {
    var saved =
        life.saved(town.draft(), "{\"name\":\"Lucie\",\"street\":\"rue Haute\",\"pot\":false}");
    assertThatThrownBy(() -> life.sent(saved))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.code()).isEqualTo("mail-not-confirmed"));
    var submitted = life.sent(life.confirmed(saved));
    assertThat(submitted.status()).isEqualTo(Status.SUBMITTED);
    assertThat(submitted.terms().orElseThrow().silenceOn()).contains(LocalDate.parse("2027-01-19"));
    assertThat(submitted.due())
        .contains(new Due(LocalDate.parse("2027-01-12"), Due.What.TELL_SILENCE));
    assertThat(submitted.event().type()).isEqualTo("RequestSubmitted.v1");
    assertThat(submitted.step(submitted.version()).orElseThrow().kind())
        .isEqualTo(Step.Kind.SUBMITTED);
  }

  @Test
  void run_leavesNoFileThatNoAnswerNames() {
    var draft = life.confirmed(town.draft());
    var hidden = life.photo(draft, "hidden.jpg");
    var named = life.photo(draft, "named.jpg");
    var sent = life.sent(life.saved(draft, WholeLife.withPhoto(named)));
    assertThat(town.pieces.list(sent.reference())).extracting(Piece::id).containsExactly(named);
    assertThatThrownBy(() -> town.files.read(sent.reference(), hidden))
        .isInstanceOf(IllegalStateException.class);

    var asked = life.asked(sent, List.of("/photo"));
    var better = life.photo(asked, "better.jpg");
    life.completed(life.saved(asked, WholeLife.withPhoto(better)));
    assertThat(town.pieces.list(sent.reference())).extracting(Piece::id).containsExactly(better);
  }

  @Test
  void run_keepsWhoFiled_asLongAsTheRequest() {
    var submitted = life.submitted(town.draft());
    town.at("2028-11-19T09:12:00Z");
    assertThat(town.applicants.contact(submitted)).isPresent();
  }

  @Test
  void run_asksForTheAddressAgain_whenADraftOutlivedItsPerson() {
    var draft = life.confirmed(life.saved(town.draft(), WholeLife.ANSWERS));
    town.at("2027-11-19T09:12:00Z");
    assertThat(town.applicants.contact(draft)).as("nobody asked the town for a year").isEmpty();
    assertThatThrownBy(() -> life.sent(draft))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.code()).isEqualTo("mail-not-confirmed"));
    var submitted = life.sent(life.confirmed(draft));
    assertThat(town.applicants.contact(submitted)).isPresent();
  }

  @Test
  void run_refusesACode_whenItIsWrongOrTooOld() {
    var draft = town.draft();
    var asked = life.codeAsked(draft);
    var code = town.codes.code(draft.reference(), asked.mailCheck().orElseThrow().askedAt());
    var wrong = code.equals("000000") ? "000001" : "000000";
    assertThatThrownBy(() -> life.confirmed(draft, wrong)).isInstanceOf(Invalid.class);
    town.at("2026-11-19T09:27:00Z");
    assertThatThrownBy(() -> life.confirmed(draft, code)).isInstanceOf(Conflict.class);
  }

  @Test
  void run_takesNoMoreCodes_afterFiveWrongOnes() {
    var draft = town.draft();
    var asked = life.codeAsked(draft);
    var code = town.codes.code(draft.reference(), asked.mailCheck().orElseThrow().askedAt());
    var wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < MailCheck.MAX_TRIES; i++) {
      assertThatThrownBy(() -> life.confirmed(draft, wrong)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> life.confirmed(draft, code)).isInstanceOf(Conflict.class);
  }
}
