package fr.parvis.functions.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Invalid;
import fr.parvis.pieces.Kind;
import fr.parvis.pieces.Wanted;
import fr.parvis.procedures.ProcedureDocument;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of a form that take files, with what each takes. */
final class FileFields {

  private FileFields() {}

  /**
   * What a field takes.
   *
   * @param at its pointer; in a group with the number of the item: {@code /children/0/photo}
   * @throws Invalid when the form has no such field
   */
  static Wanted at(ProcedureDocument document, @Nullable String at) {
    return find(document.json(), at == null ? "" : at)
        .map(FileFields::wanted)
        .orElseThrow(() -> Invalid.of("#/at", "unknown", "is no field that takes files"));
  }

  private static Optional<JsonNode> find(JsonNode document, String at) {
    return stream(document.at("/form/ui/pages"))
        .flatMap(page -> stream(page.path("fields")))
        .flatMap(field -> under(field, at))
        .findFirst();
  }

  private static Stream<JsonNode> under(JsonNode field, String at) {
    var pointer = field.path("at").asText();
    return switch (field.path("as").asText()) {
      case "file" -> at.equals(pointer) ? Stream.of(field) : Stream.empty();
      case "group" -> inItem(field, at, pointer);
      default -> Stream.empty();
    };
  }

  private static Stream<JsonNode> inItem(JsonNode group, String at, String pointer) {
    if (!at.startsWith(pointer + "/")) {
      return Stream.empty();
    }
    var inner = at.substring(pointer.length()).replaceFirst("^/\\d{1,3}(?=/)", "");
    return stream(group.path("fields")).flatMap(field -> under(field, inner));
  }

  private static Wanted wanted(JsonNode field) {
    Set<Kind> kinds =
        stream(field.path("accept"))
            .map(JsonNode::asText)
            .map(Kind::ofType)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return new Wanted(
        field.has("accept") ? kinds : Wanted.DEFAULT_KINDS,
        field.path("maxBytes").asLong(Wanted.MAX_BYTES),
        field.path("maxFiles").asInt(Wanted.DEFAULT_FILES));
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
