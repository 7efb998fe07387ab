package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An IoT rule stands in iot-rules/ with a table of examples, and in the template word for word. */
class IotRulesTest {
  private static final String TYPE = "AWS::IoT::TopicRule";

  static List<JsonNode> rules() {
    return TemplateText.resources(TYPE).stream()
        .map(rule -> rule.getValue().path("Properties"))
        .toList();
  }

  @Test
  void files_areTheRulesOfTheTemplate() {
    var files = Checkout.files(Checkout.ROOT.resolve("iot-rules"));
    var names = rules().stream().map(rule -> rule.path("RuleName").asText()).toList();
    assertThat(names).isNotEmpty();
    for (var ending : List.of(".sql", ".test.json")) {
      assertThat(files.stream().map(Path::getFileName).map(Path::toString))
          .filteredOn(file -> file.endsWith(ending))
          .as("one file *%s for each rule", ending)
          .containsExactlyInAnyOrderElementsOf(names.stream().map(n -> n + ending).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_saysTheSameInBothPlaces(JsonNode rule) {
    var name = rule.path("RuleName").asText();
    var sql = rule.at("/TopicRulePayload/Sql").asText();
    assertThat(sql).isEqualTo(Checkout.text(Path.of("iot-rules/" + name + ".sql")));
    assertThat(sql).as("a template in SQL is text that devices choose").doesNotContain("${");
    assertThat(rule.at("/TopicRulePayload/AwsIotSqlVersion").asText()).isEqualTo("2016-03-23");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_feedsAQueue_andKeepsWhatItCannotHandOver(JsonNode rule) {
    var payload = rule.path("TopicRulePayload");
    assertThat(payload.path("Actions").valueStream())
        .isNotEmpty()
        .allSatisfy(action ->
            assertThat(action.at("/Sqs/QueueUrl").asText())
                .as("everything asynchronous reaches a door through its own queue")
                .endsWith("Queue"));
    assertThat(payload.at("/ErrorAction/Sqs/QueueUrl").asText()).endsWith("FailuresQueue");
  }
}
