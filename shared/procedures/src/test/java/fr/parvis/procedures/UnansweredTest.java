package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Reference;
import fr.parvis.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens when something is asked again and nobody answers. */
class UnansweredTest {

  private static final String REFUSED =
      "{\"means\": \"refused\", \"after\": {\"count\": 2, \"unit\": \"month\"}}";

  @Test
  void run_remindsOnce_thenGivesTheRequestBack_andDecidesNothing() {
    var trial = new Trial(new Samples());
    assertThat(trial.now().asked().orElseThrow().by()).isEqualTo(LocalDate.parse("2026-12-19"));
    trial.morning("2026-12-11");
    assertThat(trial.kinds()).endsWith(Step.Kind.ASKED_AGAIN);
    trial.morning("2026-12-12");
    trial.morning("2026-12-19");
    assertThat(trial.kinds()).endsWith(Step.Kind.ASKED_REMINDED);
    assertThat(trial.isLate()).as("that day is the person's to its end").isFalse();
    trial.morning("2026-12-20");
    trial.morning("2030-01-01");
    assertThat(trial.kinds()).endsWith(Step.Kind.ASKED_REMINDED, Step.Kind.UNANSWERED);
    assertThat(trial.now().status()).isEqualTo(Status.INCOMPLETE);
  }

  @Test
  void aServiceSees_thatNothingCame_beforeWhatIsDueLater() {
    var trial = new Trial(new Samples());
    trial.town.at("2026-12-10T09:00:00Z");
    var other = trial.life.submitted(trial.town.draft());
    trial.morning("2026-12-20");
    assertThat(trial.isLate()).isTrue();
    assertThat(NextStep.of(trial.now().line()).who()).isEqualTo("service");
    assertThat(trial.town.requests.listOpen(Set.of(other.service()), 9, Optional.empty()).items())
        .extracting(RequestLine::reference)
        .startsWith(trial.reference());
  }

  @Test
  void anAgent_decides_endsOrAsksOnceMore() {
    var trial = new Trial(new Samples());
    trial.morning("2026-12-20");
    var again = trial.life.asked(trial.now(), List.of("/street"));
    assertThat(again.asked().orElseThrow().by()).isEqualTo(LocalDate.parse("2027-01-19"));
    trial.morning("2027-01-20");
    assertThat(trial.life.decided(trial.now(), Outcome.CLOSED).keptUntil()).isPresent();
  }

  @Test
  void silenceThatAccepts_waitsForWhatIsMissing_whichMayStillCome() {
    var trial = new Trial(new Samples());
    trial.morning("2026-12-20");
    trial.town.at("2027-01-05T09:00:00Z");
    var completed = trial.life.completed(trial.now());
    assertThat(completed.terms().orElseThrow().silenceOn()).contains(LocalDate.parse("2027-03-07"));
  }

  @Test
  void silenceThatRefuses_goesOnAfterTheLastDay_andIsToldBefore() {
    var trial = new Trial(town("silence", REFUSED));
    trial.morning("2026-12-22");
    assertThat(trial.now().terms().orElseThrow().silenceOn())
        .contains(LocalDate.parse("2027-02-18"));
    trial.morning("2027-02-11");
    assertThat(trial.kinds()).endsWith(Step.Kind.SILENCE_TOLD);
    trial.morning("2027-02-19");
    assertThat(trial.now().status()).isEqualTo(Status.REFUSED);
  }

  @Test
  void aProcedure_givesItsOwnTime_withoutReminderWhenItIsShort() {
    var trial = new Trial(town("completion", "{\"count\": 3, \"unit\": \"working-day\"}"));
    assertThat(trial.now().asked().orElseThrow().by()).isEqualTo(LocalDate.parse("2026-11-24"));
    trial.morning("2026-11-25");
    assertThat(trial.kinds()).endsWith(Step.Kind.ASKED_AGAIN, Step.Kind.UNANSWERED);
  }

  @Test
  void theCalendar_goesOnToTheEnd_whenTheHistoryIsFullForEverybodyElse() {
    var trial = new Trial(town("silence", REFUSED));
    trial.fillHistory();
    assertThatThrownBy(() -> trial.life.assigned(trial.now())).isInstanceOf(Conflict.class);
    trial.morning("2027-02-19");
    assertThat(trial.kinds())
        .endsWith(
            Step.Kind.ASKED_REMINDED,
            Step.Kind.UNANSWERED,
            Step.Kind.SILENCE_TOLD,
            Step.Kind.DECIDED);
  }

  private static Samples town(String member, String value) {
    var json = (ObjectNode) Samples.document().json();
    json.set(member, Json.parse(value));
    return new Samples(new InMemoryRequests(), new ProcedureDocument(json));
  }

  /** A request of which something is asked again, and the mornings after. */
  private static final class Trial {

    private final Samples town;
    private final WholeLife life;
    private final ApplyDeadlines deadlines;
    private final Request request;

    Trial(Samples town) {
      this.town = town;
      this.life = new WholeLife(town);
      this.deadlines =
          new ApplyDeadlines(
              town.procedures, town.requests, town.pieces, town.applicants, town.holidays);
      this.request = life.asked(life.submitted(town.draft()), List.of("/street"));
    }

    Reference reference() {
      return request.reference();
    }

    Request now() {
      return town.requests.get(reference());
    }

    void fillHistory() {
      while (now().steps().size() < 140) {
        var change = now().change(town.instant());
        var agent = Optional.of(WholeLife.AGENT);
        town.requests.replace(
            change.step(Step.Kind.ASSIGNED, Who.SERVICE, agent, Optional.empty()));
      }
    }

    boolean isLate() {
      return now().line().isLate(town.instant(), PARIS);
    }

    List<Step.Kind> kinds() {
      return now().steps().stream().map(Step::kind).toList();
    }

    void morning(String day) {
      var at = LocalDate.parse(day).atTime(6, 0).atZone(PARIS).toInstant();
      town.at(at.toString());
      deadlines.due(at, PARIS, 10).forEach(due -> deadlines.run(due, at, PARIS));
    }
  }
}
