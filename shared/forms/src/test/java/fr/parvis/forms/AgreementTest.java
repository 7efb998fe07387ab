package fr.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random answers to each procedure. What must hold of any is checked here; what the function makes
 * of them is written down, and {@code web/src/forms/agreement.test.ts} holds the browser to it.
 */
class AgreementTest {

  private static final int ANSWERS = Integer.getInteger("parvis.answers", 500);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  static List<String> procedures() {
    return Resource.list("infra/demo/procedures");
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void evaluation_keepsNothingHidden_andIsWrittenForTheBrowser(String file) throws IOException {
    var document = Json.parse(Resource.text("infra/demo/procedures/" + file));
    var form = Form.parse(document.get("form"));
    var random = new RandomAnswers(file.hashCode(), document.at("/form/schema"), TODAY);
    var lines = new ArrayList<String>();
    for (int i = 0; i < ANSWERS; i++) {
      var sent = random.to(form, document.get("examples"));
      var before = sent.deepCopy();
      var evaluation = form.evaluate(sent, TODAY);
      assertThat(sent).isEqualTo(before);
      checkHidden(evaluation);
      assertThat(form.evaluate(evaluation.answers(), TODAY).answers())
          .isEqualTo(evaluation.answers());
      lines.add(line(document, sent, evaluation));
    }
    var folder = Files.createDirectories(Resource.path("shared/forms/target/agreement"));
    Files.write(folder.resolve(file), lines);
  }

  private static void checkHidden(Evaluation evaluation) {
    evaluation
        .answers()
        .fieldNames()
        .forEachRemaining(name -> assertThat(evaluation.visible()).contains("/" + name));
    assertThat(evaluation.faults())
        .filteredOn(fault -> fault.rule().equals("required"))
        .allMatch(fault -> evaluation.visible().contains(fault.pointer()));
  }

  private static String line(JsonNode document, ObjectNode sent, Evaluation evaluation) {
    var stops = document.at("/form/ui/stops").valueStream().toList();
    return ascii(
        Json.write(
            Map.of(
                "today", TODAY,
                "sent", sent,
                "answers", evaluation.answers(),
                "visible", evaluation.visible(),
                "faults", evaluation.faults(),
                "stops",
                    evaluation.stops().stream().map(stop -> stops.indexOf(stop.json())).toList())));
  }

  /** Half a surrogate pair has no UTF-8; JSON can escape it. */
  private static String ascii(String json) {
    return json.chars()
        .mapToObj(c -> c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }
}
