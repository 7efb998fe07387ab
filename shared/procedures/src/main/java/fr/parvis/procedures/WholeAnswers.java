package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import fr.parvis.pieces.Pieces;
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
      ProcedureDocument document, Request request, Pieces pieces, LocalDate day) {
    var checked = Forms.whole(document, request.answers(), day);
    var faults = new ArrayList<Violation>(checked.faults());
    faults.addAll(
        FileAnswers.missing(document, checked.answers(), pieces.kept(request.reference())));
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return checked.answers();
  }

  /**
   * Removes the files that are not sent with the answers: their question is hidden, or another file
   * answers it. Before the request is kept as sent, so that a second try finds what a first one
   * left; whoever stopped in between sends them again.
   */
  static void removeOthers(
      ProcedureDocument document, Request request, ObjectNode checked, Pieces pieces) {
    pieces.removeAllBut(request.reference(), FileAnswers.named(document, checked));
  }
}
