package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What rules and schedules may do is what the template has them do. Roles of functions are compared
 * with what functions do, by the tests of the whole runtime.
 */
class RolesTest {

  @Test
  void rolesOfRulesAndSchedules_sendToTheirOwnQueues_andNowhereElse() {
    var roles =
        TemplateText.resources("AWS::IAM::Role").stream()
            .filter(role -> !role.getKey().equals(SnapshotLawsTest.WEEKLY_CALLS))
            .toList();
    assertThat(roles).isNotEmpty();
    for (var role : roles) {
      var granted = statements(role).toList();
      assertThat(granted.stream().flatMap(one -> texts(one, "/Action")))
          .as(role.getKey())
          .containsOnly("sqs:SendMessage");
      assertThat(granted.stream().flatMap(one -> texts(one, "/Resource")))
          .as(role.getKey())
          .hasSameElementsAs(targets(role.getKey()));
    }
  }

  @Test
  void queuesOfRules_takeFromTheirOwnRules_andFromNobodyElse() {
    var policies = TemplateText.resources("AWS::SQS::QueuePolicy");
    assertThat(policies).isNotEmpty();
    for (var policy : policies) {
      var queues =
          texts(policy.getValue(), "/Properties/Queues").map(queue -> queue + ".Arn").toList();
      assertThat(statements(policy).flatMap(one -> texts(one, "/Resource")))
          .as(policy.getKey())
          .hasSameElementsAs(queues);
      assertThat(
              statements(policy).flatMap(one -> texts(one, "/Condition/ArnEquals/aws:SourceArn")))
          .as(policy.getKey())
          .hasSameElementsAs(rulesTo(queues));
    }
  }

  private static Stream<JsonNode> statements(Map.Entry<String, JsonNode> resource) {
    return TemplateText.nodes(resource.getValue())
        .filter(node -> node.has("Effect") && node.has("Resource"));
  }

  /** The queues that are reached under a role: targets, and what takes in what they refuse. */
  private static List<String> targets(String role) {
    return TemplateText.nodes(TemplateText.TEMPLATE.path("Resources"))
        .filter(node -> node.path("RoleArn").asText().equals(role + ".Arn"))
        .flatMap(user ->
            user.has("QueueUrl")
                ? Stream.of(user.path("QueueUrl").asText() + ".Arn")
                : Stream.concat(texts(user, "/Arn"), texts(user, "/DeadLetterConfig/Arn")))
        .distinct()
        .toList();
  }

  private static List<String> rulesTo(List<String> queues) {
    return TemplateText.resources("AWS::Events::Rule").stream()
        .filter(rule ->
            rule.getValue()
                .at("/Properties/Targets")
                .valueStream()
                .anyMatch(target -> queues.contains(target.path("Arn").asText())))
        .map(rule -> rule.getKey() + ".Arn")
        .toList();
  }

  private static Stream<String> texts(JsonNode node, String path) {
    return TemplateText.texts(node.at(path)).stream();
  }
}
