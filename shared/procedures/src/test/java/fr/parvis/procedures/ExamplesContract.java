package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.forms.ProcedureChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of requests does with the examples of the procedures that ship. */
interface ExamplesContract {

  Path PROCEDURES = Path.of(System.getProperty("parvis.root"), "infra/demo/procedures");

  Requests requests();

  static List<Path> procedures() throws IOException {
    try (var files = Files.list(PROCEDURES)) {
      return files.sorted().toList();
    }
  }

  /** Answers to what is hidden go along, as a form left half-way sends them. */
  @ParameterizedTest
  @MethodSource("fr.parvis.procedures.ExamplesContract#procedures")
  default void examples_comeBackAsTheyWere_andWhatIsHiddenIsNeitherKeptNorAsked(Path file)
      throws IOException {
    var document = ProcedureDocument.parse(Files.readString(file));
    var town = new Samples(requests(), document);
    town.at(ProcedureChecker.DAY_OF_EXAMPLES + "T11:00:00Z");
    for (var example : document.json().path("examples")) {
      var answers = (ObjectNode) example.deepCopy();
      var hidden = hidden(document, answers);
      hidden.forEach(name -> answers.put(name, "left from before"));
      var kept = town.requests.get(saved(town, document, answers).reference()).answers();
      assertThat(hidden).noneMatch(kept::has);
      var again = Forms.whole(document, kept, ProcedureChecker.DAY_OF_EXAMPLES);
      assertThat(again.faults()).isEmpty();
      assertThat(again.answers()).isEqualTo(kept);
      assertThat(kept)
          .isEqualTo(
              Forms.whole(document, (ObjectNode) example, ProcedureChecker.DAY_OF_EXAMPLES)
                  .answers());
    }
  }

  private static Request saved(Samples town, ProcedureDocument document, ObjectNode answers) {
    var origin =
        new Origin(Channel.PHONE, Optional.empty(), Optional.empty(), Optional.of("Agent"));
    var begun =
        town.beginRequest()
            .run(new BeginRequest.Command(document.id(), "fr", null), origin, Samples.territory());
    var command = new SaveAnswers.Command(answers, null);
    return new SaveAnswers(town.procedures, town.requests, town)
        .run(begun.reference(), town.secret(begun), begun.version(), command, PARIS);
  }

  private static Set<String> hidden(ProcedureDocument document, ObjectNode answers) {
    var visible = document.form().evaluate(answers, ProcedureChecker.DAY_OF_EXAMPLES).visible();
    var names = new LinkedHashSet<String>();
    document.json().at("/form/schema/properties").fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> visible.contains("/" + name));
    return names;
  }
}
