package fr.parvis.procedures;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violation;
import fr.parvis.domain.Violations;
import fr.parvis.pieces.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that answers name, by the place in the answers that names them. */
public final class FileAnswers {

  private FileAnswers() {}

  /**
   * Which files answers name.
   *
   * @return ids of pieces by pointer of the field: {@code /children/0/carePlan}
   */
  public static Map<String, List<String>> of(ProcedureDocument document, ObjectNode answers) {
    var found = new LinkedHashMap<String, List<String>>();
    for (var page : document.json().at("/form/ui/pages")) {
      page.path("fields").forEach(field -> find(field, answers, "", found));
    }
    return found;
  }

  /** The files that answers name, wherever they do. */
  static Set<String> named(ProcedureDocument document, ObjectNode answers) {
    return of(document, answers).values().stream().flatMap(List::stream).collect(toSet());
  }

  /** What is named and was not kept: it never arrived, or it was refused. */
  static List<Violation> missing(
      ProcedureDocument document, ObjectNode answers, List<Piece> keptPieces) {
    var keptIds = keptPieces.stream().map(Piece::id).collect(toSet());
    var violations = new Violations();
    of(document, answers)
        .forEach((pointer, ids) -> {
          for (int i = 0; i < ids.size(); i++) {
            var place = JsonPointer.element("#/answers" + pointer, i);
            violations.check(
                keptIds.contains(ids.get(i)), place, "not-kept", "is a file that was not kept");
          }
        });
    return violations.found();
  }

  private static void find(
      JsonNode field, JsonNode answers, String parent, Map<String, List<String>> found) {
    var at = field.path("at").asText();
    var answer = answers.at(at);
    switch (field.path("as").asText()) {
      case "file" -> {
        if (!answer.isMissingNode()) {
          found.put(parent + at, answer.valueStream().map(JsonNode::asText).toList());
        }
      }
      case "group" -> {
        for (int i = 0; i < answer.size(); i++) {
          for (var inner : field.path("fields")) {
            find(inner, answer.get(i), parent + at + "/" + i, found);
          }
        }
      }
      default -> {} // no other field names files
    }
  }
}
