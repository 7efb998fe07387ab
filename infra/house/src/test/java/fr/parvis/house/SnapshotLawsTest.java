package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Doors that somebody waits on start from a snapshot; nobody waits on the others. */
class SnapshotLawsTest {
  static final String WEEKLY_CALLS = "WeeklyCallsRole";
  private static final String WALK_THROUGH = "docs/adding-a-function.md";

  @Test
  void doorsOfTheApi_startFromASnapshot_andStayWarm() {
    assertThat(functions().filter(SnapshotLawsTest::isWaitedOn))
        .isNotEmpty()
        .allSatisfy(function -> {
          var properties = function.getValue();
          var name = function.getKey();
          assertThat(properties.at("/SnapStart/ApplyOn").asText())
              .as("%s needs SnapStart: people wait on it", name)
              .isEqualTo("PublishedVersions");
          assertThat(properties.path("AutoPublishAlias").asText())
              .as("%s needs AutoPublishAlias: only versions have snapshots", name)
              .isEqualTo("live");
          assertThat(properties.path("AutoPublishCodeSha256").asText())
              .as("%s needs AutoPublishCodeSha256: !Ref Release, %s", name, WALK_THROUGH)
              .isEqualTo("Release");
          assertThat(properties.at("/Events/Weekly/Type").asText())
              .as("%s needs an event Weekly: %s", name, WALK_THROUGH)
              .isEqualTo("ScheduleV2");
          assertThat(properties.at("/Events/Weekly/Properties/RoleArn").asText())
              .as("who makes the weekly call of %s", name)
              .isEqualTo(WEEKLY_CALLS + ".Arn");
        });
  }

  @Test
  void weeklyCalls_mayCallTheAliasesOfThoseDoors_andNothingElse() {
    var statements =
        TemplateText.resource(WEEKLY_CALLS).at("/Properties/Policies/0/PolicyDocument/Statement");
    assertThat(statements).hasSize(1);
    assertThat(statements.at("/0/Action").asText()).isEqualTo("lambda:InvokeFunction");
    assertThat(TemplateText.texts(statements.at("/0/Resource")))
        .as("the alias of each door with a snapshot, in %s", WEEKLY_CALLS)
        .containsExactlyInAnyOrderElementsOf(
            functions()
                .filter(SnapshotLawsTest::isWaitedOn)
                .map(function -> function.getKey() + ".Alias")
                .toList());
  }

  @Test
  void doorsOfTheApi_goBackWhenTheirNewVersionFails() {
    assertThat(functions().filter(SnapshotLawsTest::isWaitedOn))
        .allSatisfy(function -> {
          var preference = function.getValue().path("DeploymentPreference");
          assertThat(preference.path("Type").asText())
              .as("%s needs a DeploymentPreference: %s", function.getKey(), WALK_THROUGH)
              .startsWith("Canary");
          assertThat(preference.path("Alarms").toString())
              .as("%s goes back when the API or its newest version fails", function.getKey())
              .contains("TerritoryApiFailuresAlarm")
              .contains(function.getKey().replaceFirst("Function$", "ErrorsAlarm"));
        });
  }

  @Test
  void doorsOfTheApi_arePrimed_andNoOthers() {
    assertThat(functions())
        .allSatisfy(function -> {
          var handler = function.getValue().path("Handler").asText().replace('.', '/') + ".java";
          assertThat(
                  Checkout.files(".java").stream()
                      .filter(file -> file.toString().endsWith(handler))
                      .map(Checkout::text))
              .as("%s: Priming.by(...) in doors of the API, and in no others", function.getKey())
              .singleElement()
              .asString()
              .matches(source -> source.contains("Priming.by(") == isWaitedOn(function));
        });
  }

  @Test
  void otherDoors_haveNoSnapshot() {
    assertThat(functions().filter(function -> !isWaitedOn(function)))
        .isNotEmpty()
        .as("nobody waits on these: a snapshot would only cost")
        .noneMatch(function -> function.getValue().has("SnapStart"));
  }

  @Test
  void walkThrough_addsADoorThatObeysTheseLaws() {
    assertThat(Checkout.text(WALK_THROUGH))
        .contains("Priming.by(this, \"GET /api/public/weather\"", "AutoPublishAlias: live")
        .contains("SnapStart: { ApplyOn: PublishedVersions }", "Type: Canary10Percent10Minutes")
        .contains("!Ref WeatherErrorsAlarm", "Weekly:", "!GetAtt WeeklyCallsRole.Arn")
        .contains("!Ref WeatherFunction.Alias", "WeatherLogGroup:", "WeatherErrorsAlarm:");
  }

  private static Stream<Map.Entry<String, JsonNode>> functions() {
    return TemplateText.resources("AWS::Serverless::Function").stream()
        .map(function -> Map.entry(function.getKey(), function.getValue().path("Properties")));
  }

  private static boolean isWaitedOn(Map.Entry<String, JsonNode> function) {
    return function
        .getValue()
        .path("Events")
        .valueStream()
        .anyMatch(event -> event.path("Type").asText().equals("HttpApi"));
  }
}
