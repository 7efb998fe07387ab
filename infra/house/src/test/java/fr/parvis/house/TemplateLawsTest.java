package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold in the template so that a town loses nothing, leaks nothing and can redeploy. */
class TemplateLawsTest {
  private static final int RESOURCES_AT_MOST = 350;

  /** What a device does itself, on the broker. */
  private static final Set<String> OF_DEVICES =
      Set.of("iot:Connect", "iot:Publish", "iot:Receive", "iot:Subscribe");

  @Test
  void tables_outliveTheStack_andCanBeRestored() {
    for (var table : TemplateText.resources("AWS::DynamoDB::Table")) {
      assertThat(table.getValue().path("DeletionPolicy").asText())
          .as(table.getKey())
          .isEqualTo("Retain");
      assertThat(table.getValue().path("UpdateReplacePolicy").asText())
          .as(table.getKey())
          .isEqualTo("Retain");
      var properties = table.getValue().path("Properties");
      assertThat(
              properties
                  .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                  .asBoolean())
          .as("point-in-time recovery of %s", table.getKey())
          .isTrue();
      assertThat(properties.path("BillingMode").asText())
          .as(table.getKey())
          .isEqualTo("PAY_PER_REQUEST");
    }
  }

  @Test
  void queues_haveADeadLetterQueue() {
    for (var id : TemplateText.logicalIds("AWS::SQS::Queue")) {
      if (!id.endsWith("DeadLetterQueue") && !id.endsWith("FailuresQueue")) {
        var target =
            TemplateText.resource(id).at("/Properties/RedrivePolicy/deadLetterTargetArn").asText();
        assertThat(target)
            .as("the dead letter queue of %s", id)
            .isEqualTo(id.replaceFirst("Queue$", "DeadLetterQueue") + ".Arn");
      }
    }
  }

  @Test
  void mappings_failAloneAndKeepWhatFailed() {
    for (var source : eventsOfType("SQS", "DynamoDB")) {
      var properties = source.path("Properties");
      assertThat(TemplateText.texts(properties.path("FunctionResponseTypes")))
          .as("%s: one bad record must not send its neighbours back", properties)
          .containsExactly("ReportBatchItemFailures");
      if (source.path("Type").asText().equals("DynamoDB")) {
        assertThat(properties.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
        assertThat(properties.at("/DestinationConfig/OnFailure/Destination").asText())
            .as("streams forget after 24 hours")
            .isNotEmpty();
      }
    }
  }

  @Test
  void onlyTheRelay_readsStreams() {
    for (var function : TemplateText.resources("AWS::Serverless::Function")) {
      if (!function.getKey().equals("RelayFunction")) {
        assertThat(function.getValue().at("/Properties/Events").valueStream())
            .as(function.getKey())
            .noneMatch(event -> event.path("Type").asText().equals("DynamoDB"));
      }
    }
  }

  @Test
  void rulesAndSchedules_targetQueues_andKeepWhatTheyCannotDeliver() {
    var targets =
        Stream.concat(
                TemplateText.resources("AWS::Events::Rule").stream()
                    .flatMap(rule -> rule.getValue().at("/Properties/Targets").valueStream()),
                TemplateText.resources("AWS::Scheduler::Schedule").stream()
                    .map(schedule -> schedule.getValue().at("/Properties/Target")))
            .toList();
    assertThat(targets)
        .isNotEmpty()
        .allSatisfy(target -> {
          assertThat(target.path("Arn").asText()).endsWith("Queue.Arn");
          assertThat(target.at("/DeadLetterConfig/Arn").asText()).endsWith("DeadLetterQueue.Arn");
        });
  }

  @Test
  void permissions_nameExactActionsAndResources() {
    assertThat(statements().stream().filter(s -> !managesDevices(s)))
        .isNotEmpty()
        .allSatisfy(statement -> {
          assertThat(TemplateText.texts(statement.path("Action"))).noneMatch(a -> a.contains("*"));
          assertThat(TemplateText.texts(statement.path("Resource")))
              .as("/* stands only behind a bucket's own ARN, or a device's own name")
              .allMatch(r ->
                  !r.contains("*")
                      || r.matches("\\$\\{\\w+Bucket\\.Arn}/\\*")
                      || r.matches(".*/\\$\\{!iot:Connection\\.Thing\\.ThingName}/(shadow/)?\\*"));
        });
  }

  /** Things and certificates come to be at run time; two actions know no resource at all. */
  @Test
  void devices_areManagedByExactActions() {
    var withoutResource = List.of("iot:CreateKeysAndCertificate", "iot:DescribeEndpoint");
    assertThat(statements().stream().filter(TemplateLawsTest::managesDevices))
        .isNotEmpty()
        .allSatisfy(statement -> {
          var actions = TemplateText.texts(statement.path("Action"));
          assertThat(actions).noneMatch(action -> action.contains("*"));
          assertThat(TemplateText.texts(statement.path("Resource")))
              .allMatch(r ->
                  r.equals("*")
                      ? withoutResource.containsAll(actions)
                      : r.matches("arn:.*:(thing|cert)/\\*"));
        });
  }

  @Test
  void devices_reachOnlyWhatBearsTheirName() {
    for (var policy : TemplateText.resources("AWS::IoT::Policy")) {
      assertThat(
              policy
                  .getValue()
                  .at("/Properties/PolicyDocument/Statement")
                  .valueStream()
                  .flatMap(statement -> TemplateText.texts(statement.path("Resource")).stream()))
          .as(policy.getKey())
          .isNotEmpty()
          .allMatch(resource -> resource.contains("/${!iot:Connection.Thing.ThingName}"));
    }
  }

  @Test
  void functions_useNoPolicyTemplates() {
    for (var function : TemplateText.resources("AWS::Serverless::Function")) {
      assertThat(function.getValue().at("/Properties/Policies").valueStream())
          .as("%s: a SAM policy template allows more than the door needs", function.getKey())
          .allMatch(policy -> policy.has("Statement"));
    }
  }

  @Test
  void staffAndOwnRoutes_areBehindTheirIssuer() {
    for (var event : eventsOfType("HttpApi")) {
      var properties = event.path("Properties");
      var path = properties.path("Path").asText();
      assertThat(properties.at("/Auth/Authorizer").asText()).as(path).isEqualTo(authorizerOf(path));
    }
  }

  @Test
  void buckets_areClosed() {
    for (var bucket : TemplateText.resources("AWS::S3::Bucket")) {
      assertThat(bucket.getValue().at("/Properties/PublicAccessBlockConfiguration").properties())
          .as(bucket.getKey())
          .hasSize(4)
          .allMatch(block -> block.getValue().asBoolean());
    }
  }

  @Test
  void template_staysDeployable() {
    assertThat(TemplateText.TEMPLATE.path("Resources").size())
        .as("CloudFormation takes 500 after SAM's own additions")
        .isLessThan(RESOURCES_AT_MOST);
  }

  private static String authorizerOf(String path) {
    if (path.startsWith("/api/staff/")) {
      return "StaffAuthorizer";
    }
    return path.startsWith("/api/me/") ? "ResidentsAuthorizer" : "";
  }

  private static List<JsonNode> eventsOfType(String... types) {
    return TemplateText.resources("AWS::Serverless::Function").stream()
        .flatMap(function -> function.getValue().at("/Properties/Events").valueStream())
        .filter(event -> List.of(types).contains(event.path("Type").asText()))
        .toList();
  }

  private static boolean managesDevices(JsonNode statement) {
    return TemplateText.texts(statement.path("Action")).stream()
        .anyMatch(action -> action.startsWith("iot:") && !OF_DEVICES.contains(action));
  }

  /** What functions and roles may do; a queue's policy names a principal, and is another thing. */
  private static List<JsonNode> statements() {
    return TemplateText.nodes(TemplateText.TEMPLATE.path("Resources"))
        .filter(node -> node.has("Effect") && node.has("Resource") && !node.has("Principal"))
        .toList();
  }
}
