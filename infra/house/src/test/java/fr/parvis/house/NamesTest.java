package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One name for one thing: city-info, CityInfoFunction, CityInfoHandler, events/city-info. */
class NamesTest {
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("AWS::CloudWatch::Alarm", "Alarm"),
          Map.entry("AWS::DynamoDB::Table", "Table"),
          Map.entry("AWS::Events::EventBus", "Bus"),
          Map.entry("AWS::Events::Rule", "Rule"),
          Map.entry("AWS::IAM::Role", "Role"),
          Map.entry("AWS::IoT::Policy", "Policy"),
          Map.entry("AWS::IoT::TopicRule", "Rule"),
          Map.entry("AWS::Logs::LogGroup", "LogGroup"),
          Map.entry("AWS::S3::Bucket", "Bucket"),
          Map.entry("AWS::SQS::Queue", "Queue"),
          Map.entry("AWS::SQS::QueuePolicy", "QueuePolicy"),
          Map.entry("AWS::Scheduler::Schedule", "Schedule"),
          Map.entry("AWS::Serverless::Function", "Function"),
          Map.entry("AWS::Serverless::HttpApi", "Api"));

  static Iterable<String> doors() {
    return Checkout.folders("functions", "pom.xml");
  }

  @Test
  void everyFunction_isADoor_andEveryDoorAFunction() {
    assertThat(TemplateText.logicalIds("AWS::Serverless::Function"))
        .containsExactlyInAnyOrderElementsOf(
            Checkout.folders("functions", "pom.xml").stream()
                .map(d -> camel(d) + "Function")
                .toList());
  }

  @Test
  void everyEventsFolder_isADoors() {
    assertThat(Checkout.folders("events", "."))
        .isSubsetOf(Checkout.folders("functions", "pom.xml"));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void door_hasOneNameEverywhere(String door) {
    var name = camel(door);
    var handler = "fr.parvis.functions.%s.%sHandler".formatted(door.replace("-", ""), name);
    var function = TemplateText.resource(name + "Function").path("Properties");
    assertThat(function.path("Handler").asText()).isEqualTo(handler);
    assertThat(function.path("CodeUri").asText())
        .isEqualTo("functions/%1$s/target/%1$s.zip".formatted(door));
    assertThat(Checkout.text("functions/" + door + "/pom.xml"))
        .contains("<artifactId>" + door + "</artifactId>");
    assertThat(Checkout.text("functions/pom.xml")).contains("<module>" + door + "</module>");
    assertThat(Checkout.ROOT.resolve(source(door, handler))).as("the handler").exists();
    assertThat(Checkout.files(Checkout.ROOT.resolve("events/" + door)))
        .as("events/%s needs a recorded event: its tests and ./parvis invoke use it", door)
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void door_hasAnAlarm(String door) {
    var name = camel(door);
    assertThat(
            TemplateText.has(name + "ErrorsAlarm") || TemplateText.has(name + "DeadLettersAlarm"))
        .as("an alarm of %s", door)
        .isTrue();
  }

  @Test
  void logicalIds_endWithWhatTheyAre() {
    for (var resource : TemplateText.TEMPLATE.path("Resources").properties()) {
      var type = resource.getValue().path("Type").asText();
      assertThat(ENDINGS)
          .as("a new type of resource needs an ending in NamesTest")
          .containsKey(type);
      assertThat(resource.getKey()).endsWith(ENDINGS.get(type));
    }
  }

  @Test
  void resources_haveNoPhysicalNames() {
    // EventBridge asks for the name of a bus; a log group's name is what ties it to its function.
    for (var resource : TemplateText.TEMPLATE.path("Resources").properties()) {
      var type = resource.getValue().path("Type").asText();
      var kind = type.substring(type.lastIndexOf(':') + 1);
      if (!kind.equals("EventBus") && !kind.equals("LogGroup")) {
        JsonNode properties = resource.getValue().path("Properties");
        assertThat(properties.has("Name") || properties.has(kind + "Name"))
            .as(
                "%s has a physical name: a second stack in the account would fail",
                resource.getKey())
            .isFalse();
      }
    }
  }

  static String camel(String door) {
    return Arrays.stream(door.split("-", -1))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String source(String door, String handler) {
    return "functions/" + door + "/src/main/java/" + handler.replace('.', '/') + ".java";
  }
}
