package fr.parvis.reports;

import static fr.parvis.reports.Samples.THURSDAY;
import static fr.parvis.reports.Samples.decision;
import static fr.parvis.reports.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Denied;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Stale;
import fr.parvis.domain.Violation;
import fr.parvis.events.ReportAnswered;
import fr.parvis.events.ReportDecided;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may become of a report. */
final class ReportTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final InMemoryReports reports = new InMemoryReports();
  private final InstantSource clock = InstantSource.fixed(THURSDAY.plus(Duration.ofDays(1)));
  private final DecideReport decide = new DecideReport(reports, clock);
  private final AnswerReport answer = new AnswerReport(reports, clock);
  private final Report received = report(1, THURSDAY);

  @Test
  void decide_addsAStepAndAnEvent() {
    reports.add(received);
    var expected = Optional.of(LocalDate.parse("2026-11-24"));
    var planned =
        decide.run(received.reference(), 1, new Decision(Status.PLANNED, "Mardi", expected), PARIS);
    assertThat(planned.version()).isEqualTo(2);
    assertThat(planned.nextBy(PARIS)).isEqualTo("2026-11-24");
    assertThat(planned.step(2).orElseThrow().text()).contains("Mardi");
    assertThat(planned.event())
        .isEqualTo(new ReportDecided("37999", clock.instant(), received.reference().value(), 2));
  }

  @Test
  void decide_isRefused_onAnOlderVersion() {
    reports.add(received);
    decide.run(received.reference(), 1, decision(Status.PLANNED), PARIS);
    assertThatThrownBy(() -> decide.run(received.reference(), 1, decision(Status.DONE), PARIS))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aClosedReport_canOnlyBePlannedAgain() {
    var done = received.decided(decision(Status.DONE), THURSDAY);
    assertThatThrownBy(() -> done.decided(decision(Status.DECLINED), THURSDAY))
        .isInstanceOf(Conflict.class);
    assertThat(done.decided(decision(Status.PLANNED), THURSDAY).status().isOpen()).isTrue();
  }

  @Test
  void decide_tellsEveryBrokenRule() {
    reports.add(received);
    var wrong = new Decision(Status.DONE, " ", Optional.of(LocalDate.parse("2020-01-01")));
    assertThatThrownBy(() -> decide.run(received.reference(), 1, wrong, PARIS))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::code)
                    .containsExactly("too-short", "not-planned", "past"));
    var undecided = new Decision(Status.RECEIVED, "x".repeat(4001), Optional.empty());
    assertThatThrownBy(() -> decide.run(received.reference(), 1, undecided, PARIS))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("#/status", "#/publicText"));
  }

  @Test
  void answer_opensAgainWithTheSameDelay_whenNotRepaired() {
    var reopened = answeredAs(false);
    assertThat(reopened.status()).isEqualTo(Status.REOPENED);
    assertThat(reopened.dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    assertThat(reopened.event()).isInstanceOf(ReportAnswered.class);
  }

  @Test
  void answer_givesTheSameDelay_eachTimeItIsNotRepaired() {
    var days = Duration.ofDays(7);
    var first = received.decided(decision(Status.DONE), THURSDAY.plus(days));
    var reopened = first.answered(false, Optional.empty(), THURSDAY.plus(days));
    var second = reopened.decided(decision(Status.PLANNED), THURSDAY.plus(days.multipliedBy(2)));
    var done = second.decided(decision(Status.DONE), THURSDAY.plus(days.multipliedBy(2)));
    var late = THURSDAY.plus(days.multipliedBy(3));
    assertThat(done.answered(false, Optional.empty(), late).dueAt()).isEqualTo(late.plus(days));
  }

  @Test
  void answer_leavesItDone_whenRepaired() {
    var confirmed = answeredAs(true);
    assertThat(confirmed.status()).isEqualTo(Status.DONE);
    assertThat(confirmed.closedAt()).contains(THURSDAY);
    assertThat(confirmed.answer()).contains(new Answer(true, clock.instant()));
    assertThat(answer.run(received.reference(), "secret", new AnswerReport.Command(true, null)))
        .isEqualTo(confirmed);
    assertThatThrownBy(
            () -> answer.run(received.reference(), "secret", new AnswerReport.Command(false, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void answer_isTheSameAgain_whenItWasGivenMeanwhile() {
    reports.add(received);
    reports.replace(received.decided(decision(Status.DONE), THURSDAY));
    var late = new AnswerReport(new LosingItsFirstAnswer(reports), clock);
    var answered = late.run(received.reference(), "secret", new AnswerReport.Command(true, null));
    assertThat(reports.get(received.reference())).isEqualTo(answered);
  }

  @Test
  void answer_needsTheSecret_andSaysWhatIsMissing() {
    reports.add(received);
    assertThatThrownBy(
            () -> answer.run(received.reference(), "guess", new AnswerReport.Command(true, null)))
        .isInstanceOf(Denied.class);
    assertThatThrownBy(
            () -> answer.run(received.reference(), "secret", new AnswerReport.Command(null, null)))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::pointer)
                    .isEqualTo(List.of("#/repaired")));
  }

  @Test
  void isLate_fromTheDayItGaveItself_untilClosed() {
    assertThat(received.isLate(received.dueAt())).isFalse();
    assertThat(received.isLate(received.dueAt().plusSeconds(1))).isTrue();
    assertThat(
            received
                .decided(decision(Status.DONE), THURSDAY)
                .isLate(received.dueAt().plusSeconds(1)))
        .isFalse();
  }

  private Report answeredAs(boolean repaired) {
    reports.add(received);
    reports.replace(received.decided(decision(Status.DONE), THURSDAY));
    return answer.run(
        received.reference(), "secret", new AnswerReport.Command(repaired, "Encore éteint"));
  }
}
