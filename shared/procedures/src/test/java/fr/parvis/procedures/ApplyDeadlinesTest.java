package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when nobody does anything. */
class ApplyDeadlinesTest {

  private final Samples town = new Samples();
  private final WholeLife life = new WholeLife(town);
  private final ApplyDeadlines deadlines =
      new ApplyDeadlines(
          town.procedures, town.requests, town.pieces, town.applicants, town.holidays);

  @Test
  void run_remindsOfADraft_thenForgetsIt() {
    var draft = town.draft();
    morning("2027-01-10");
    assertThat(kinds(draft)).containsExactly(Step.Kind.BEGUN);
    morning("2027-01-11");
    assertThat(kinds(draft)).containsExactly(Step.Kind.BEGUN, Step.Kind.DRAFT_REMINDED);
    morning("2027-01-18");
    assertThat(town.requests.find(draft.reference()))
        .as("it was promised to the end of that day")
        .isPresent();
    morning("2027-01-19");
    assertThat(town.requests.find(draft.reference())).isEmpty();
  }

  @Test
  void run_tellsBefore_thenLetsSilenceAccept_acrossTheClockChange() {
    town.at("2026-01-31T22:30:00Z"); // 23:30 of the 31st in Paris, in winter time
    var submitted = life.submitted(town.draft());
    assertThat(submitted.terms().orElseThrow().silenceOn()).contains(LocalDate.parse("2026-03-31"));
    morning("2026-03-23");
    assertThat(kinds(submitted)).doesNotContain(Step.Kind.SILENCE_TOLD);
    morning("2026-03-24");
    assertThat(kinds(submitted)).contains(Step.Kind.SILENCE_TOLD);
    morning("2026-03-31");
    assertThat(status(submitted)).isEqualTo(Status.SUBMITTED);
    morning("2026-04-01");
    assertThat(status(submitted)).isEqualTo(Status.ACCEPTED);
    var decision = town.requests.get(submitted.reference()).decision().orElseThrow();
    assertThat(decision.bySilence()).isTrue();
    assertThat(decision.reasons()).isEmpty();
  }

  @Test
  void run_doesNothingTwice_andMakesAMissedWeekGood() {
    var submitted = life.submitted(town.draft());
    morning("2027-02-01");
    morning("2027-02-01");
    assertThat(kinds(submitted))
        .containsOnlyOnce(Step.Kind.SILENCE_TOLD)
        .containsOnlyOnce(Step.Kind.DECIDED);
    assertThat(status(submitted)).isEqualTo(Status.ACCEPTED);
  }

  @Test
  void run_erases_whatWasKeptLongEnough() {
    var decided = life.decided(life.submitted(town.draft()), Outcome.CLOSED);
    morning("2027-11-19");
    assertThat(town.requests.find(decided.reference())).isPresent();
    assertThat(town.applicants.contact(decided)).isPresent();
    morning("2027-11-20");
    assertThat(town.requests.find(decided.reference())).isEmpty();
    assertThat(town.applicants.contact(decided)).isEmpty();
  }

  @Test
  void eraseRequests_erasesDrafts_andSaysWhatStays() {
    var draft = life.confirmed(town.draft());
    var erase = new EraseRequests(town.requests, town.pieces, town.applicants);
    assertThat(erase.run(draft.personId().orElseThrow()).erased())
        .containsExactly(draft.reference());
    assertThat(town.applicants.contact(draft)).as("nobody else needs to know them").isEmpty();
    var decided = life.decided(life.submitted(town.draft()), Outcome.CLOSED);
    var result = erase.run(decided.personId().orElseThrow());
    assertThat(result.erased()).isEmpty();
    assertThat(result.kept().getFirst().until()).isEqualTo(decided.keptUntil());
  }

  /** What the schedule does at six in the morning. */
  private void morning(String day) {
    var now = LocalDate.parse(day).atTime(6, 0).atZone(PARIS).toInstant();
    town.at(now.toString());
    deadlines.due(now, PARIS, 10).forEach(reference -> deadlines.run(reference, now, PARIS));
  }

  private Status status(Request request) {
    return town.requests.get(request.reference()).status();
  }

  private List<Step.Kind> kinds(Request request) {
    return town.requests.get(request.reference()).steps().stream().map(Step::kind).toList();
  }
}
