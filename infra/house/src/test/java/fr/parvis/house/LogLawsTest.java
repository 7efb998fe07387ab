package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs are forgotten after a while, in every stack, and are JSON that can be asked. */
class LogLawsTest {
  private static final Set<String> FUNCTIONS =
      Set.of("AWS::Serverless::Function", "AWS::Lambda::Function");

  static Stream<String> templates() {
    return Stream.concat(
        Stream.of("template.yaml"),
        Checkout.files(".yaml").stream()
            .filter(file -> file.startsWith("infra") && file.getNameCount() == 2)
            .map(Object::toString));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFunction_hasALogGroupOfItsName(String file) {
    var resources = TemplateText.read(file).path("Resources");
    for (var function : functions(resources)) {
      var name = function.getKey();
      var group = name.replaceFirst("Function$", "LogGroup");
      assertThat(resources.path(group).at("/Properties/LogGroupName").asText())
          .as("%s: without %s Lambda makes one that keeps everything for ever", name, group)
          .isEqualTo("/aws/lambda/${%s}".formatted(name));
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyLogGroup_forgetsAsTheTownSays(String file) {
    var template = TemplateText.read(file);
    for (var group : ofType(template.path("Resources"), Set.of("AWS::Logs::LogGroup"))) {
      assertThat(group.getValue().at("/Properties/RetentionInDays").asText())
          .as("the retention of %s", group.getKey())
          .isEqualTo("LogRetentionDays");
      assertThat(template.at("/Parameters/LogRetentionDays/Default").asInt()).isBetween(1, 90);
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFunction_logsJson(String file) {
    var template = TemplateText.read(file);
    var byDefault = template.at("/Globals/Function/LoggingConfig/LogFormat").asText();
    for (var function : functions(template.path("Resources"))) {
      assertThat(function.getValue().at("/Properties/LoggingConfig/LogFormat").asText(byDefault))
          .as(function.getKey())
          .isEqualTo("JSON");
    }
  }

  @Test
  void templates_areThoseWithFunctions() {
    assertThat(templates())
        .filteredOn(file -> !functions(TemplateText.read(file).path("Resources")).isEmpty())
        .contains("template.yaml", "infra/fleet.yaml", "infra/identity.yaml");
  }

  private static List<Map.Entry<String, JsonNode>> functions(JsonNode resources) {
    return ofType(resources, FUNCTIONS);
  }

  private static List<Map.Entry<String, JsonNode>> ofType(JsonNode resources, Set<String> types) {
    return resources.properties().stream()
        .filter(resource -> types.contains(resource.getValue().path("Type").asText()))
        .toList();
  }
}
