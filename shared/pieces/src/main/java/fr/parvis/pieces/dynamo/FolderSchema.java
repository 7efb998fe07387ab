package fr.parvis.pieces.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.domain.Reference;
import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.pieces.Folder;
import fr.parvis.pieces.Kind;
import fr.parvis.pieces.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A folder's item: {@code PIECES#<reference>}. The names are stored: changing one is a migration.
 */
final class FolderSchema {

  private static final ListAttribute<Piece> PIECES =
      new ListAttribute<>(
          new MapAttribute<>(Piece.class, FolderSchema::write, FolderSchema::piece));

  static final TableSchema<Folder> SCHEMA =
      ItemSchema.of(Folder.class, Draft.class, Draft::new, Draft::folder)
          .key(folder -> key(folder.reference()))
          .attribute(
              String.class, "reference", f -> f.reference().value(), (d, v) -> d.reference = v)
          .attribute(PIECES, "pieces", Folder::pieces, (d, v) -> d.pieces = v)
          .attribute(Long.class, ItemSchema.VERSION, Folder::version, (d, v) -> d.version = v)
          .build();

  private FolderSchema() {}

  static String key(Reference reference) {
    return "PIECES#" + reference.value();
  }

  private static Map<String, AttributeValue> write(Piece piece) {
    return new Attributes()
        .text("id", piece.id())
        .text("at", piece.at())
        .text("name", piece.name())
        .text("type", piece.kind().type())
        .number("bytes", piece.bytes())
        .text("sha256", piece.sha256())
        .text("state", piece.state().word())
        .text("refusal", piece.refusal().map(Piece.Refusal::word).orElse(null))
        .instant("announcedAt", piece.announcedAt())
        .map();
  }

  private static Piece piece(Map<String, AttributeValue> map) {
    return new Piece(
        required(map, "id"),
        required(map, "at"),
        required(map, "name"),
        Kind.ofType(required(map, "type")).orElseThrow(),
        Long.parseLong(number(map, "bytes").orElseThrow()),
        required(map, "sha256"),
        Piece.State.valueOf(constant(required(map, "state"))),
        text(map, "refusal").map(FolderSchema::constant).map(Piece.Refusal::valueOf),
        Instant.parse(required(map, "announcedAt")));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Filled attribute by attribute while an item is read. */
  private static final class Draft {
    private @Nullable String reference;
    private @Nullable List<Piece> pieces;
    private long version;

    Folder folder() {
      return new Folder(
          new Reference(Objects.requireNonNull(reference)),
          Objects.requireNonNull(pieces),
          version);
    }
  }
}
