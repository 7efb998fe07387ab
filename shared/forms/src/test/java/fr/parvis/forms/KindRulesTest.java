package fr.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table that the browser's rules are held to as well: {@code web/src/forms/kinds.test.ts}. */
class KindRulesTest {

  private static final JsonNode TABLE = Json.parse(Resource.text("web/src/forms/kinds.json"));

  @TestFactory
  Stream<DynamicTest> everyKind_keepsAndRefusesWhatTheTableSays() {
    return TABLE
        .valueStream()
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
  }

  private static void check(JsonNode row) {
    var field = Field.of(row.get("field"));
    JsonNode answer = Tidy.answer(field, row.get("sent"));
    var rule = answer.isMissingNode() ? Optional.of("empty") : KindRules.broken(field, answer);
    assertThat(rule).isEqualTo(Optional.ofNullable(row.path("rule").textValue()));
    if (row.has("kept")) {
      assertThat(answer)
          .isEqualTo(
              row.get("kept").isInt() ? Tidy.number(row.get("kept").asInt()) : row.get("kept"));
    }
  }
}
