package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import fr.parvis.pieces.Folder;
import java.time.LocalDate;
import java.util.ArrayList;

/** Answers that are sent to the town: nothing is missing, and every file was kept. */
final class WholeAnswers {

  private WholeAnswers() {}

  /**
   * The answers that are received.
   *
   * @param day of the submission
   * @throws Invalid with everything that is missing or wrong
   */
  static ObjectNode check(
      ProcedureDocument document, Request request, Folder folder, LocalDate day) {
    var checked = Forms.whole(document, request.answers(), day);
    var faults = new ArrayList<Violation>(checked.faults());
    faults.addAll(FileAnswers.missing(document, checked.answers(), folder));
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return checked.answers();
  }
}
