package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/**
 * What must hold of {@code infra/monitoring.yaml} and of the vault, so that nothing fails untold.
 */
class MonitoringTest {
  private static final JsonNode MONITORING = TemplateText.read("infra/monitoring.yaml");
  private static final JsonNode BACKUP = TemplateText.read("infra/backup.yaml");

  @Test
  void vault_takesTables_forBucketsWithoutVersionsWouldFailEachMonth() {
    var selection = BACKUP.at("/Resources/Selection/Properties/BackupSelection");
    assertThat(TemplateText.texts(selection.path("Resources")))
        .isNotEmpty()
        .allMatch(resource -> resource.contains(":dynamodb:"));
    assertThat(selection.has("ListOfTags")).as("takes whatever has the tag").isFalse();
    assertThat(selection.at("/Conditions/StringEquals/0/ConditionValue").asText())
        .isEqualTo("territory");
  }

  @Test
  void copiesThatFail_areTold() {
    assertThat(pattern("CopiesRule").path("source").toString()).contains("aws.backup");
    assertThat(TemplateText.texts(pattern("CopiesRule").at("/detail/state")))
        .contains("FAILED", "EXPIRED");
  }

  @Test
  void rules_mayTellTheOperator() {
    var allowed = MONITORING.at("/Resources/OperatorTopicPolicy/Properties/PolicyDocument");
    assertThat(MONITORING.path("Resources").properties())
        .filteredOn(one -> one.getValue().path("Type").asText().equals("AWS::Events::Rule"))
        .hasSizeGreaterThan(1)
        .allSatisfy(rule -> assertThat(allowed.toString()).contains(rule.getKey() + ".Arn"));
  }

  @Test
  void alarms_areTold_whateverTheyWereBefore() {
    assertThat(pattern("AlarmsRule").at("/detail/$or").valueStream())
        .anyMatch(
            one -> one.at("/state/value/0").asText().equals("ALARM") && !one.has("previousState"));
  }

  @Test
  void percentiles_areJudged_whenFewAsk() {
    assertThat(MONITORING.path("Resources").valueStream())
        .map(resource -> resource.path("Properties"))
        .filteredOn(properties -> properties.has("ExtendedStatistic"))
        .isNotEmpty()
        .allSatisfy(alarm -> {
          assertThat(alarm.path("EvaluateLowSampleCountPercentile").asText()).isEqualTo("evaluate");
          assertThat(alarm.path("DatapointsToAlarm").asInt())
              .as("one slow answer is no alarm")
              .isGreaterThan(1);
        });
  }

  private static JsonNode pattern(String rule) {
    return MONITORING.at("/Resources/%s/Properties/EventPattern".formatted(rule));
  }
}
