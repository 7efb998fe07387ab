package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of {@code infra/fleet.yaml}, so that a shared claim opens nothing else. */
class FleetTest {
  private static final JsonNode FLEET = TemplateText.read("infra/fleet.yaml");

  @Test
  void fleet_isPlainCloudFormation_withoutPhysicalNames() {
    assertThat(FLEET.has("Transform")).isFalse();
    assertThat(TemplateText.nodes(FLEET.path("Resources")))
        .noneMatch(node ->
            List.of("TableName", "FunctionName", "RoleName", "PolicyName", "TemplateName").stream()
                .anyMatch(name -> node.path(name).asText().contains("parvis")));
  }

  @Test
  void tables_outliveTheStack() {
    var table = FLEET.at("/Resources/ExpectedDevicesTable");
    assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
  }

  /** Ten executions are what a new account has, and ten must stay unreserved. */
  @Test
  void functions_reserveNothing_soThatNewAccountsTakeThem() {
    assertThat(TemplateText.nodes(FLEET.path("Resources")))
        .noneMatch(node -> node.has("ReservedConcurrentExecutions"));
  }

  @Test
  void claims_fetchKeysUnderNamesOfTheirOwn_andDoNothingElse() {
    var statements = FLEET.at("/Resources/ClaimPolicy/Properties/PolicyDocument/Statement");
    assertThat(statements.valueStream())
        .hasSize(3)
        .allSatisfy(statement ->
            assertThat(TemplateText.texts(statement.path("Resource")))
                .allMatch(resource ->
                    resource.matches(
                        ".*:(client/claim-"
                            + "|topic(filter)?/\\$aws/certificates/create/"
                            + "|topic(filter)?/\\$aws/provisioning-templates/\\$\\{FleetTemplate}"
                            + "/provision/)\\*")));
  }

  @Test
  void devices_areAskedFor_beforeTheirCertificateCounts() throws IOException {
    var template = FLEET.at("/Resources/FleetTemplate/Properties");
    assertThat(template.at("/PreProvisioningHook/TargetArn").asText())
        .isEqualTo("AllowFunction.Arn");
    var body = new ObjectMapper().readTree(template.path("TemplateBody").asText());
    assertThat(body.at("/Resources/thing/Properties/ThingName/Ref").asText())
        .as("the name that the hook was asked about")
        .isEqualTo("SerialNumber");
    assertThat(body.at("/Resources/policy/Properties/PolicyName").asText())
        .isEqualTo("${DevicePolicy}");
    assertThat(body.at("/Resources/certificate/Properties/Status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void policy_isWhatTheTerritoryTells() {
    assertThat(TemplateText.TEMPLATE.at("/Outputs/DevicePolicyName/Value").asText())
        .isEqualTo("DevicePolicy");
  }
}
