package fr.parvis.procedures.dynamo;

import fr.parvis.dynamo.ItemSchema;
import fr.parvis.procedures.ProcedureDocument;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Keys and stored names of a published version, which never changes. */
final class VersionSchema {

  /** A published version. */
  record Version(String id, int number, ProcedureDocument document) {}

  static final TableSchema<Version> SCHEMA =
      ItemSchema.of(Version.class, Draft.class, Draft::new, Draft::version)
          .key(version -> key(version.id(), version.number()))
          .attribute(String.class, "id", Version::id, (d, v) -> d.id = v)
          .attribute(Integer.class, "number", Version::number, (d, v) -> d.number = v)
          .attribute(
              String.class,
              "document",
              version -> version.document().text(),
              (d, v) -> d.document = ProcedureDocument.parse(v))
          .build();

  private VersionSchema() {}

  static String key(String id, int number) {
    return "VERSION#" + id + "#" + number;
  }

  /** Filled attribute by attribute while an item is read. */
  @NullUnmarked
  private static final class Draft {
    private String id;
    private int number;
    private ProcedureDocument document;

    Version version() {
      return new Version(id, number, document);
    }
  }
}
