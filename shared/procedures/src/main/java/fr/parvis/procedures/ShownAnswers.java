package fr.parvis.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The answers that an expert sees: those of the chosen pages, and of their files the chosen ones.
 *
 * @param pages of the form, as its document has them
 * @param answers to the fields of these pages only
 */
public record ShownAnswers(List<JsonNode> pages, ObjectNode answers) {

  /** What a choice shows of a request. */
  public static ShownAnswers of(ProcedureDocument document, Request request, Shown shown) {
    var pages =
        document
            .json()
            .at("/form/ui/pages")
            .valueStream()
            .filter(page -> shown.pages().contains(page.path("id").asText()))
            .toList();
    var answers = JsonNodeFactory.instance.objectNode();
    pages.forEach(page -> copy(page.path("fields"), request.answers(), shown, answers));
    return new ShownAnswers(pages, answers);
  }

  private static void copy(JsonNode fields, JsonNode from, Shown shown, ObjectNode to) {
    for (var field : fields) {
      var name = field.path("at").asText().substring(1);
      var answer = from.get(name);
      if (answer != null) {
        to.set(name, seen(field, answer, shown));
      }
    }
  }

  private static JsonNode seen(JsonNode field, JsonNode answer, Shown shown) {
    return switch (field.path("as").asText()) {
      case "file" -> chosen(answer, shown);
      case "group" -> rows(field.path("fields"), answer, shown);
      default -> answer;
    };
  }

  private static ArrayNode chosen(JsonNode files, Shown shown) {
    var chosen = JsonNodeFactory.instance.arrayNode();
    files.valueStream().filter(file -> shown.pieces().contains(file.asText())).forEach(chosen::add);
    return chosen;
  }

  private static ArrayNode rows(JsonNode fields, JsonNode answer, Shown shown) {
    var rows = JsonNodeFactory.instance.arrayNode();
    answer.forEach(row -> copy(fields, row, shown, rows.addObject()));
    return rows;
  }
}
