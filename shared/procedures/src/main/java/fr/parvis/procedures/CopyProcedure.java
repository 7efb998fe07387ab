package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violations;
import org.jspecify.annotations.Nullable;

/** Staff begins a procedure from another one: its working document under another id. */
public final class CopyProcedure {

  private final Procedures procedures;
  private final ImportProcedure importProcedure;

  /**
   * @param procedures where procedures are kept
   * @param importProcedure takes the copy as any other document
   */
  public CopyProcedure(Procedures procedures, ImportProcedure importProcedure) {
    this.procedures = procedures;
    this.importProcedure = importProcedure;
  }

  /** The id of the copy. */
  public record Command(@Nullable String id) {}

  /**
   * Copies.
   *
   * @throws Invalid when it is no id
   * @throws fr.parvis.domain.Conflict when there is one of that id
   */
  public Procedure run(String from, Command command) {
    var violations = new Violations();
    var id = command.id() + "";
    violations.check(
        ProcedureDocument.isId(id), "#/id", "not-an-id", "has small letters, digits and dashes");
    violations.throwIfAny();
    ObjectNode copy = procedures.get(from).document().json().deepCopy();
    return importProcedure.run(copy.put("id", id));
  }
}
