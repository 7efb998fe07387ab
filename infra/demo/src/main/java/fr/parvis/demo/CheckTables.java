package fr.parvis.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violation;
import fr.parvis.tables.TableSchema;
import java.util.List;

/** {@code ./parvis table check FILE...}: tells every fault of Table Schemas. */
public final class CheckTables {

  private CheckTables() {}

  /** Ends with 1 when a document has faults or cannot be read. */
  public static void main(String... files) {
    var check = new DocumentCheck(CheckTables::faults, CheckTables::words);
    System.exit(check.check(List.of(files), System.out) ? 0 : 1);
  }

  private static List<Violation> faults(JsonNode document) {
    try {
      TableSchema.of(document);
      return List.of();
    } catch (Invalid e) {
      return e.violations();
    }
  }

  private static String words(JsonNode document) {
    var schema = TableSchema.of(document);
    var words = "is a Table Schema of %d fields".formatted(schema.fields().size());
    return schema.unchecked().isEmpty()
        ? words
        : words + "; nobody checks " + String.join(", ", schema.unchecked());
  }
}
