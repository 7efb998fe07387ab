package fr.parvis.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Violation;
import fr.parvis.forms.Evaluation;
import fr.parvis.forms.ProcedureChecker;
import java.time.LocalDate;
import java.util.List;

/** What a procedure's form makes of answers, told at their place in what was sent. */
final class Forms {

  private static final String ANSWERS = "#/answers";
  private static final String DOCUMENT = "#/document";

  private Forms() {}

  /**
   * Answers that went through the form.
   *
   * @param answers without what is hidden, with what is computed
   * @param faults every broken rule, at its place in {@code #/answers}
   */
  record Checked(ObjectNode answers, List<Violation> faults) {}

  /** Every fault of a document, at its place in {@code #/document}. */
  static List<Violation> faults(JsonNode document) {
    return ProcedureChecker.check(document).stream()
        .map(fault ->
            new Violation(DOCUMENT + fault.pointer().substring(1), fault.code(), fault.detail()))
        .toList();
  }

  /** Checks what a draft must keep: it may lack answers, but not hold wrong ones. */
  static Checked draft(ProcedureDocument document, ObjectNode answers, LocalDate today) {
    var evaluation = document.form().evaluate(answers, today);
    return new Checked(
        evaluation.answers(), Evaluation.violations(evaluation.faultsOfDraft(), ANSWERS));
  }

  /** Checks all: nothing is missing, wrong, or a reason to stop. */
  static Checked whole(ProcedureDocument document, ObjectNode answers, LocalDate today) {
    var evaluation = document.form().evaluate(answers, today);
    return new Checked(evaluation.answers(), evaluation.violations(ANSWERS));
  }
}
