package fr.parvis.procedures.dynamo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.json.Json;
import fr.parvis.procedures.Procedure;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.ProcedureSummary;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Keys and stored names of a procedure's item. Renaming one is a migration (docs/style.md, Data).
 */
final class ProcedureSchema {

  static final String BY_ID = "byId";

  /** The one partition of the index: a town has dozens of procedures. */
  static final String ALL = "PROCEDURES";

  private static final String ID = "id";
  private static final String STATE = "state";
  private static final String SHOWN = "shown";
  private static final String PUBLISHED = "published";
  private static final String UPDATED_AT = "updatedAt";

  static final TableSchema<Procedure> SCHEMA =
      ItemSchema.of(Procedure.class, Draft.class, Draft::new, Draft::procedure)
          .key(procedure -> key(procedure.id()))
          .index(BY_ID, _ -> Optional.of(ALL), procedure -> Optional.of(procedure.id()))
          .attribute(String.class, ID, Procedure::id, (d, v) -> d.id = v)
          .attribute(String.class, STATE, p -> p.state().word(), (d, v) -> d.state = state(v))
          .attribute(
              String.class,
              "document",
              p -> p.document().text(),
              (d, v) -> d.document = ProcedureDocument.parse(v))
          .attribute(String.class, SHOWN, p -> p.shown().toString(), (d, v) -> d.shown = shown(v))
          .attribute(Integer.class, PUBLISHED, Procedure::published, (d, v) -> d.published = v)
          .attribute(
              String.class,
              UPDATED_AT,
              p -> p.updatedAt().toString(),
              (d, v) -> d.updatedAt = Instant.parse(v))
          .attribute(Long.class, ItemSchema.VERSION, Procedure::version, (d, v) -> d.version = v)
          .build();

  /** What the index holds of a procedure: it is read only. */
  static final TableSchema<ProcedureSummary> SUMMARIES =
      ItemSchema.of(ProcedureSummary.class, Draft.class, Draft::new, Draft::summary)
          .key(summary -> key(summary.id()))
          .index(BY_ID, _ -> Optional.of(ALL), summary -> Optional.of(summary.id()))
          .attribute(String.class, ID, ProcedureSummary::id, (d, v) -> d.id = v)
          .attribute(String.class, STATE, s -> s.state().word(), (d, v) -> d.state = state(v))
          .attribute(String.class, SHOWN, s -> s.shown().toString(), (d, v) -> d.shown = shown(v))
          .attribute(
              Integer.class, PUBLISHED, ProcedureSummary::published, (d, v) -> d.published = v)
          .attribute(
              String.class,
              UPDATED_AT,
              s -> s.updatedAt().toString(),
              (d, v) -> d.updatedAt = Instant.parse(v))
          .build();

  private ProcedureSchema() {}

  static String key(String id) {
    return "PROCEDURE#" + id;
  }

  private static Procedure.State state(String word) {
    return Procedure.State.ofWord(word);
  }

  private static ObjectNode shown(String text) {
    return (ObjectNode) Json.parse(text);
  }

  /** Filled attribute by attribute while an item is read. */
  @NullUnmarked
  private static final class Draft {
    private String id;
    private Procedure.State state;
    private ProcedureDocument document;
    private ObjectNode shown;
    private int published;
    private Instant updatedAt;
    private long version;

    Procedure procedure() {
      return new Procedure(id, state, document, shown, published, updatedAt, version);
    }

    ProcedureSummary summary() {
      return new ProcedureSummary(id, state, shown, published, updatedAt);
    }
  }
}
