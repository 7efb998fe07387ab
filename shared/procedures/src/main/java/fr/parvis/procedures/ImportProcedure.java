package fr.parvis.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Stale;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Staff brings a procedure's document, new or changed: a working document that nobody files yet.
 */
public final class ImportProcedure {

  private final Procedures procedures;
  private final DocumentRules rules;
  private final InstantSource clock;

  /**
   * @param procedures where procedures are kept
   * @param rules what a document must be
   * @param clock tells now
   */
  public ImportProcedure(Procedures procedures, DocumentRules rules, InstantSource clock) {
    this.procedures = procedures;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Takes a new procedure.
   *
   * @throws Invalid with every fault of the document
   * @throws Conflict when there is one of that id
   */
  public Procedure run(JsonNode document) {
    var checked = rules.check(document);
    var procedure = Procedure.imported(checked, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    procedures.add(procedure);
    return procedure;
  }

  /**
   * Takes another working document of a procedure.
   *
   * @param seen the version that was looked at
   * @throws Invalid with every fault of the document
   * @throws Stale when somebody changed it meanwhile
   */
  public Procedure run(String id, long seen, JsonNode document) {
    var read = procedures.get(id).seenAs(seen);
    var checked = rules.check(document);
    var violations = new Violations();
    violations.check(
        checked.id().equals(id), "#/document/id", "changed", "is the id of the procedure");
    violations.throwIfAny();
    var edited = read.edited(checked, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    procedures.replace(edited);
    return edited;
  }
}
