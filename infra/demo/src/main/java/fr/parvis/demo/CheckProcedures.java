package fr.parvis.demo;

import fr.parvis.forms.ProcedureChecker;
import java.util.List;

/** {@code ./parvis procedure check FILE...}: tells every fault of procedures' documents. */
public final class CheckProcedures {

  private CheckProcedures() {}

  /** Ends with 1 when a document has faults or cannot be read. */
  public static void main(String... files) {
    var check = new DocumentCheck(ProcedureChecker::check, _ -> "can be published");
    System.exit(check.check(List.of(files), System.out) ? 0 : 1);
  }
}
