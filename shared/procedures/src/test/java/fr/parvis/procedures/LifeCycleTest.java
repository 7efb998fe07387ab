package fr.parvis.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Denied;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a submitted request to its end, between the person and the service. */
class LifeCycleTest {

  private final Samples town = new Samples();
  private final WholeLife life = new WholeLife(town);
  private final Request submitted = life.submitted(town.draft());

  @Test
  void asked_stopsTheDelays_andCompletedLetsThemGoOn() {
    town.at("2026-11-23T09:00:00Z");
    var asked = life.asked(submitted, List.of("/street"));
    assertThat(asked.status()).isEqualTo(Status.INCOMPLETE);
    assertThat(asked.due())
        .as("silence does not run")
        .contains(new Due(LocalDate.parse("2026-12-16"), Due.What.REMIND_ASKED));
    assertThat(asked.asked().orElseThrow().by()).isEqualTo(LocalDate.parse("2026-12-23"));
    town.at("2026-12-03T09:00:00Z");
    var completed =
        life.completed(life.saved(asked, WholeLife.ANSWERS.replace("Tilleuls", "Lilas")));
    assertThat(completed.status()).isEqualTo(Status.IN_INSTRUCTION);
    assertThat(completed.answers().path("street").asText()).isEqualTo("rue des Lilas");
    assertThat(submitted.terms().orElseThrow().lastDay()).isEqualTo(LocalDate.parse("2026-12-17"));
    assertThat(completed.terms().orElseThrow().lastDay()).isEqualTo(LocalDate.parse("2026-12-30"));
    assertThat(completed.terms().orElseThrow().silenceOn()).contains(LocalDate.parse("2027-01-29"));
  }

  @Test
  void saved_changesNothing_thatWasNotAsked() {
    var asked = life.asked(submitted, List.of("/street"));
    var other = WholeLife.ANSWERS.replace("Lucie", "Luc").replace("Tilleuls", "Lilas");
    assertThatThrownBy(() -> life.saved(asked, other))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> {
              assertThat(e.violations()).hasSize(1);
              assertThat(e.violations().getFirst().pointer()).isEqualTo("#/answers/name");
            });
  }

  @Test
  void asked_refusesAField_thatTheFormHasNot() {
    assertThatThrownBy(() -> life.asked(submitted, List.of("/street", "/nothing")))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.violations().getFirst().pointer()).isEqualTo("#/fields/1"));
  }

  @Test
  void decided_ends_andKeepsItAsLongAsTheProcedureSays() {
    var decided = life.decided(submitted, Outcome.REFUSED);
    assertThat(decided.status()).isEqualTo(Status.REFUSED);
    assertThat(decided.decision().orElseThrow().reasons()).isPresent();
    assertThat(decided.keptUntil()).contains(LocalDate.parse("2027-11-19"));
    assertThatThrownBy(() -> life.decided(decided, Outcome.ACCEPTED)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> life.message(decided, "Pourquoi ?")).isInstanceOf(Conflict.class);
  }

  @Test
  void decided_saysWhy_unlessItIsAccepted() {
    var decide = new DecideRequest(town.procedures, town.requests, town);
    var silent = new DecideRequest.Command(Outcome.REFUSED, " ");
    assertThatThrownBy(() ->
            decide.run(
                submitted.reference(), submitted.version(), WholeLife.AGENT, silent, Samples.PARIS))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void decided_throwsStale_forTheSecondOfTwoAgents() {
    life.assigned(submitted);
    assertThatThrownBy(() -> life.decided(submitted, Outcome.ACCEPTED)).isInstanceOf(Stale.class);
  }

  @Test
  void decided_isTooLate_onceSilenceHasDecided() {
    town.at("2027-01-19T22:59:59Z");
    assertThat(life.asked(submitted, List.of("/street")).status()).isEqualTo(Status.INCOMPLETE);
    var other = life.submitted(town.draft());
    town.at("2027-03-19T23:00:00Z");
    assertThatThrownBy(() -> life.decided(other, Outcome.REFUSED))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.code()).isEqualTo("silence-decided"));
  }

  @Test
  void withdrawn_ends_andARepeatChangesNothing() {
    var withdrawn = life.withdrawn(submitted);
    assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(life.withdrawn(submitted)).isEqualTo(withdrawn);
  }

  @Test
  void message_isKeptOnce_whenAButtonIsTouchedTwice() {
    var first = life.message(submitted, "Quand viendrez-vous ?");
    assertThat(life.message(submitted, "Quand viendrez-vous ?")).isEqualTo(first);
    assertThat(first.messages()).hasSize(1);
  }

  @Test
  void message_givesNoPlaceToMore_thanAnItemHolds() {
    for (int i = 0; i < SendMessage.MAX_MESSAGES; i++) {
      life.message(submitted, "Message " + i);
    }
    assertThatThrownBy(() -> life.message(submitted, "Encore un")).isInstanceOf(Conflict.class);
    assertThat(life.withdrawn(submitted).status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void opinion_isGivenOnce_andOnlyByItsLink() {
    var given = life.opinion(submitted).opinions().getFirst();
    assertThat(given.answer().orElseThrow().text()).isEqualTo("Un tilleul.");
    var answer = new AnswerOpinion(town.requests, town.opinionSecrets, town);
    var other = new AnswerOpinion.Command("Un platane.");
    var secret = town.opinionSecrets.secret(given.id());
    assertThatThrownBy(() -> answer.run(given.id(), secret, other)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> answer.run(given.id(), town.secret(submitted), other))
        .isInstanceOf(Denied.class);
  }

  @Test
  void opinion_showsTheChosenPagesOnly_andRefusesWhatThereIsNot() {
    var opinion = life.opinion(submitted).opinions().getFirst();
    var shown = ShownAnswers.of(Samples.document(), submitted, opinion.shown());
    assertThat(shown.pages()).extracting(page -> page.path("id").asText()).containsExactly("lieu");
    assertThat(shown.answers().toString())
        .isEqualTo("{\"street\":\"rue des Tilleuls\",\"pot\":true,\"size\":40}");
    var nothing = ShownAnswers.of(Samples.document(), submitted, Shown.NOTHING);
    assertThat(nothing.answers()).isEmpty();
    var unknown = new AskOpinion.Choice(List.of("lieu", "nowhere"), List.of("p-1"));
    assertThatThrownBy(() -> life.opinion(submitted, unknown))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.violations())
                    .extracting(fault -> fault.pointer())
                    .containsExactly("#/shown/pages/1", "#/shown/pieces/0"));
  }

  @Test
  void view_showsThePersonNothing_ofWhatStaffTellEachOther() {
    var send = new SendMessage(town.requests, town);
    send.run(
        submitted.reference(), WholeLife.AGENT, new SendMessage.StaffCommand("Dossier flou", true));
    var request = life.opinion(life.assigned(town.requests.get(submitted.reference())));
    var view =
        new RequestView(
                request, Samples.document(), Samples.territory(), fr.parvis.domain.Language.FR)
            .whole(Optional.empty(), List.of());
    assertThat(fr.parvis.json.Json.write(view))
        .contains("\"submitted\"")
        .doesNotContain("flou", WholeLife.AGENT, "experts.example", "tilleul.");
  }
}
