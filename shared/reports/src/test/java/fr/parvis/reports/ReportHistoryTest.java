package fr.parvis.reports;

import static fr.parvis.reports.Samples.THURSDAY;
import static fr.parvis.reports.Samples.decision;
import static fr.parvis.reports.Samples.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A history has an end, before the item that holds it is too large for DynamoDB. */
final class ReportHistoryTest {

  /** DynamoDB's limit of an item, and what a report may hold besides texts. */
  private static final int ITEM_BYTES = 400 * 1024;

  private static final int REST_BYTES = 20 * 1024;

  /** Three bytes a character: no text of this length takes more. */
  private static final String LONGEST = "€".repeat(Decision.MAX_TEXT);

  @Test
  void aReport_fitsInAnItem_howeverMuchIsSaid() {
    var said = planned(report(1, THURSDAY), Report.MAX_STEPS - 2).decided(longest(), THURSDAY);
    assertThat(said.history()).hasSize(Report.MAX_STEPS);
    var description = LONGEST.getBytes(UTF_8).length;
    var texts =
        said.history().stream()
            .flatMap(step -> step.text().stream())
            .mapToInt(text -> text.getBytes(UTF_8).length)
            .sum();
    assertThat(description + texts).isLessThan(ITEM_BYTES - REST_BYTES);
  }

  @Test
  void theLastStep_isKeptForClosing() {
    var full = planned(report(1, THURSDAY), Report.MAX_STEPS - 2);
    assertThatThrownBy(() -> full.decided(decision(Status.PLANNED), THURSDAY))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("file a new one");
    assertThat(full.decided(decision(Status.DECLINED), THURSDAY).status())
        .isEqualTo(Status.DECLINED);
  }

  @Test
  void aFullReport_isNotOpenedAgain_butMayBeConfirmed() {
    var done = planned(report(1, THURSDAY), Report.MAX_STEPS - 3).decided(longest(), THURSDAY);
    assertThatThrownBy(() -> done.answered(false, Optional.empty(), THURSDAY))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> done.decided(decision(Status.PLANNED), THURSDAY))
        .isInstanceOf(Conflict.class);
    assertThat(done.answered(true, Optional.empty(), THURSDAY).answer()).isPresent();
  }

  @Test
  void anAnswer_isNoLongerThanADecision() {
    var reports = new InMemoryReports();
    var answer = new AnswerReport(reports, InstantSource.fixed(THURSDAY));
    var command = new AnswerReport.Command(false, LONGEST + "!");
    assertThatThrownBy(() -> answer.run(report(1, THURSDAY).reference(), "secret", command))
        .isInstanceOf(Invalid.class);
  }

  private static Report planned(Report report, int times) {
    var planned = report;
    for (int i = 0; i < times; i++) {
      planned = planned.decided(new Decision(Status.PLANNED, LONGEST, Optional.empty()), THURSDAY);
    }
    return planned;
  }

  private static Decision longest() {
    return new Decision(Status.DONE, LONGEST, Optional.empty());
  }
}
