package fr.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static final Form FORM =
      Form.parse(
          Json.parse(
              """
              {"schema": {"type": "object", "properties": {
                 "kind": {"type": "string"},
                 "name": {"type": "string", "minLength": 2, "pattern": "^[A-Z]"},
                 "surface": {"type": "number", "maximum": 10},
                 "double": {"type": "number"},
                 "born": {"type": "string"}, "age": {"type": "integer"},
                 "places": {"type": "array", "minItems": 2, "items": {"type": "object", "properties": {
                    "own": {"type": "boolean"}, "who": {"type": "string"}}}}}},
               "ui": {"pages": [
                 {"id": "one", "fields": [
                    {"at": "/kind", "as": "choice", "require": true, "options": [{"value": "a"}, {"value": "b"}]},
                    {"at": "/name", "as": "text", "show": {"at": "/kind", "equals": "a"}, "require": true},
                    {"at": "/surface", "as": "number"},
                    {"at": "/double", "as": "computed", "value": {"product": [2, {"at": "/surface"}]}},
                    {"at": "/born", "as": "date"},
                    {"at": "/age", "as": "computed", "value": {"age": "/born"}}]},
                 {"id": "two", "show": {"at": "/kind", "equals": "b"}, "fields": [
                    {"at": "/places", "as": "group", "fields": [
                       {"at": "/own", "as": "yes-no"},
                       {"at": "/who", "as": "text", "require": true, "show": {"at": "./own", "equals": false}}]}]}],
                "stops": [{"page": "one", "kind": "blocking", "when": {"at": "/double", "atLeast": 10}}]}}
              """));

  private static Evaluation evaluate(String answers) {
    return FORM.evaluate((ObjectNode) Json.parse(answers), TODAY);
  }

  @Test
  void evaluate_dropsWhatIsHidden_beforeAnythingReadsIt() {
    var evaluation = evaluate("{\"kind\": \"b\", \"name\": \"x\"}");
    assertThat(evaluation.answers()).hasToString("{\"kind\":\"b\"}");
    assertThat(evaluation.faults()).isEmpty();
    assertThat(evaluation.visible()).contains("/places").doesNotContain("/name");
  }

  @Test
  void evaluate_asksForWhatIsMissing_onlyWhereItIsAsked() {
    assertThat(evaluate("{\"kind\": \"a\", \"name\": \"  \"}").faults())
        .containsExactly(new Fault("/name", "required"));
    assertThat(evaluate("{}").faults()).containsExactly(new Fault("/kind", "required"));
  }

  @Test
  void evaluate_computes_andStops() {
    var evaluation = evaluate("{\"kind\": \"b\", \"surface\": 5.0, \"born\": \"2008-11-27\"}");
    assertThat(evaluation.answers())
        .hasToString(
            "{\"kind\":\"b\",\"surface\":5,\"double\":10,\"born\":\"2008-11-27\",\"age\":17}");
    assertThat(evaluation.stops()).extracting(Stop::page).containsExactly("one");
    assertThat(evaluation.violations("#/answers")).extracting("code").containsExactly("stop");
  }

  @Test
  void evaluate_tellsOneFaultForEachPlace() {
    var evaluation =
        evaluate("{\"kind\": \"c\", \"surface\": 11, \"born\": \"2026-02-30\", \"a/b\": 1}");
    assertThat(evaluation.faults())
        .containsExactly(
            new Fault("/kind", "choice"),
            new Fault("/surface", "maximum"),
            new Fault("/born", "date"),
            new Fault("/a~1b", "unknown"));
    assertThat(Evaluation.violations(evaluation.faults(), "#/answers"))
        .extracting("pointer")
        .contains("#/answers/kind", "#/answers/a~1b");
  }

  @Test
  void evaluate_readsTheItemsOwnAnswers_inAGroup() {
    var evaluation =
        evaluate(
            "{\"kind\": \"b\", \"places\": [{\"own\": true, \"who\": \"X\"}, {\"own\": false}, 3]}");
    assertThat(evaluation.answers().at("/places"))
        .hasToString("[{\"own\":true},{\"own\":false},{}]");
    assertThat(evaluation.faults())
        .containsExactly(new Fault("/places/1/who", "required"), new Fault("/places/2", "type"));
  }

  @Test
  void faultsOfDraft_leaveOutWhatIsMissing() {
    var evaluation =
        evaluate("{\"kind\": \"b\", \"surface\": \"x\", \"places\": [{\"own\": false}]}");
    assertThat(evaluation.faults()).hasSize(3);
    assertThat(evaluation.faultsOfDraft()).containsExactly(new Fault("/surface", "type"));
  }
}
