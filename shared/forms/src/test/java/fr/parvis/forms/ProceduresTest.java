package fr.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The procedures that ship with the house. */
class ProceduresTest {

  static List<String> procedures() {
    return Resource.list("infra/demo/procedures");
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void document_passesTheChecker(String file) {
    assertThat(ProcedureChecker.check(read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void examples_comeBackAsTheyWere_andAnswerEveryField(String file) {
    var document = read(file);
    var form = Form.parse(document.get("form"));
    var answered = new HashSet<String>();
    for (JsonNode example : document.get("examples")) {
      var once = form.evaluate((ObjectNode) example, ProcedureChecker.DAY_OF_EXAMPLES);
      var twice = form.evaluate(once.answers(), ProcedureChecker.DAY_OF_EXAMPLES);
      assertThat(twice.answers()).isEqualTo(once.answers());
      assertThat(twice.faults()).isEmpty();
      once.answers().fieldNames().forEachRemaining(answered::add);
    }
    assertThat(form.pages().stream().flatMap(page -> page.fields().stream()))
        .filteredOn(Field::hasAnswer)
        .extracting(Field::name)
        .allMatch(answered::contains);
  }

  private static JsonNode read(String file) {
    return Json.parse(Resource.text("infra/demo/procedures/" + file));
  }
}
