package fr.parvis.procedures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import fr.parvis.domain.Violations;
import fr.parvis.territory.Territories;
import java.util.ArrayList;
import java.util.List;

/** What a document must be before it is kept: whole, right, and of this territory. */
public final class DocumentRules {

  /** DynamoDB takes items up to 400 KB. */
  private static final int MAX_BYTES = 300_000;

  private final Territories territories;

  /**
   * @param territories the settings: a procedure's service is one of theirs
   */
  public DocumentRules(Territories territories) {
    this.territories = territories;
  }

  /**
   * The document, if it is one.
   *
   * @throws Invalid with every fault, at its place in {@code #/document}
   */
  ProcedureDocument check(JsonNode sent) {
    var faults = new ArrayList<Violation>(Forms.faults(sent));
    if (faults.isEmpty()) {
      faults.addAll(ofTown(new ProcedureDocument(sent)));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return new ProcedureDocument(sent);
  }

  private List<Violation> ofTown(ProcedureDocument document) {
    var violations = new Violations();
    violations.check(
        territories.get().service(document.service()).isPresent(),
        "#/document/service",
        "unknown",
        "is none of this territory");
    violations.check(
        document.text().getBytes(UTF_8).length <= MAX_BYTES,
        "#/document",
        "too-long",
        "has at most %d bytes".formatted(MAX_BYTES));
    return violations.found();
  }
}
