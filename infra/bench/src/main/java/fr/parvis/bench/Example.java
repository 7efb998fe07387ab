package fr.parvis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What is filed of a procedure of the demo.
 *
 * @param document the procedure
 */
public record Example(JsonNode document) {

  /** The body that saves all its answers, on the page from which a request is sent. */
  public Map<String, Object> saving() {
    return Map.of("answers", answers(), "page", lastPage());
  }

  /** The first example, begun in time: the procedure stops who wants to begin too soon. */
  private JsonNode answers() {
    ObjectNode answers = document.at("/examples/0").deepCopy();
    return answers.put("start", LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString());
  }

  private String lastPage() {
    var pages = document.at("/form/ui/pages");
    return pages.get(pages.size() - 1).get("id").asText();
  }
}
