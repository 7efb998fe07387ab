package fr.parvis.reports;

import fr.parvis.domain.PlainText;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resident says whether what was declared done is mended. */
public final class AnswerReport {

  private final Reports reports;
  private final InstantSource clock;

  /**
   * @param reports where reports are kept
   * @param clock tells now
   */
  public AnswerReport(Reports reports, InstantSource clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * What the resident sends.
   *
   * @param repaired whether it is mended
   * @param text why not, to everybody
   */
  public record Command(@Nullable Boolean repaired, @Nullable String text) {}

  /**
   * Answers with the follow secret. The same answer again changes nothing: a link is easily touched
   * twice.
   *
   * @throws fr.parvis.domain.Denied with a wrong secret
   * @throws fr.parvis.domain.Conflict when the report does not wait for an answer
   */
  public Report run(Reference reference, String secret, Command command) {
    var violations = new Violations();
    var text =
        Optional.ofNullable(command.text).map(PlainText::clean).filter(typed -> !typed.isEmpty());
    violations.required(command.repaired, "#/repaired");
    text.ifPresent(typed ->
        violations.check(
            typed.length() <= Decision.MAX_TEXT,
            "#/text",
            "too-long",
            "has at most 4000 characters"));
    violations.throwIfAny();
    var repaired = Boolean.TRUE.equals(command.repaired);
    var report = reports.get(reference).opened(secret);
    return hasAnswer(report, repaired)
        ? report
        : keep(report.answered(repaired, text, clock.instant()), repaired);
  }

  /** Of two touches at the same moment the second finds the answer given. */
  private Report keep(Report answered, boolean repaired) {
    try {
      reports.replace(answered);
      return answered;
    } catch (Stale meanwhile) {
      return reports
          .find(answered.reference())
          .filter(present -> hasAnswer(present, repaired))
          .orElseThrow(() -> meanwhile);
    }
  }

  private static boolean hasAnswer(Report report, boolean repaired) {
    return report.answer().filter(answer -> answer.repaired() == repaired).isPresent();
  }
}
