package fr.parvis.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
  @TempDir Path folder;

  private Template read(String text, Map<String, String> parameters) throws IOException {
    var file = folder.resolve("template.yaml");
    Files.writeString(file, text);
    return Template.read(file, parameters);
  }

  @Test
  void read_resolvesReferences_whenTheyNameResourcesAndParameters() throws IOException {
    var template =
        read(
            """
            Parameters: { Town: { Type: String } }
            Resources:
              Queue: { Type: "AWS::SQS::Queue" }
              Files: { Type: "AWS::S3::Bucket" }
              Door: { Type: "AWS::Serverless::Function", Properties: { AutoPublishAlias: live } }
              Policy:
                Type: AWS::SQS::QueuePolicy
                Properties:
                  Town: !Ref Town
                  Address: !Ref Queue
                  Arn: !GetAtt Queue.Arn
                  Alias: !Ref Door.Alias
                  Path: !Sub "${Files.Arn}/${!literal}/${AWS::Region}/${Own}"
                  Joined: !Join [ "-", [ !Ref Town, b ] ]
                  Second: !Select [ 1, [ a, b ] ]
                  Nothing: !Ref AWS::NoValue
            """
                .replace("/${Own}", ""),
            Map.of("Town", "Valmerle"));
    var properties = template.resource("Policy").properties();
    assertThat(properties.path("Town").asText()).isEqualTo("Valmerle");
    assertThat(properties.path("Address").asText())
        .isEqualTo("https://sqs.eu-west-3.amazonaws.com/000000000000/Queue");
    assertThat(properties.path("Arn").asText())
        .isEqualTo("arn:aws:sqs:eu-west-3:000000000000:Queue");
    assertThat(properties.path("Alias").asText())
        .isEqualTo("arn:aws:lambda:eu-west-3:000000000000:function:Door:live");
    assertThat(properties.path("Path").asText())
        .isEqualTo("arn:aws:s3:::parvis-files/${literal}/eu-west-3");
    assertThat(properties.path("Joined").asText()).isEqualTo("Valmerle-b");
    assertThat(properties.path("Second").asText()).isEqualTo("b");
    assertThat(properties.has("Nothing")).isFalse();
    assertThat(template.withArn("arn:aws:s3:::parvis-files").logicalId()).isEqualTo("Files");
  }

  @Test
  void read_mergesGlobals_asSamDoes() throws IOException {
    var function =
        read(
                """
                Globals:
                  Function:
                    Timeout: 10
                    MemorySize: 512
                    Layers: [ a ]
                    Environment: { Variables: { A: "1", B: "1" } }
                Resources:
                  Door:
                    Type: AWS::Serverless::Function
                    Properties:
                      Timeout: 3
                      Layers: [ b ]
                      Environment: { Variables: { B: "2" } }
                """,
                Map.of())
            .resource("Door")
            .properties();
    assertThat(function.path("Timeout").asInt()).isEqualTo(3);
    assertThat(function.path("MemorySize").asInt()).isEqualTo(512);
    assertThat(function.path("Layers").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(function.path("Environment").path("Variables").toString())
        .isEqualTo("{\"A\":\"1\",\"B\":\"2\"}");
  }

  @Test
  void read_leavesOut_whatIsBehindAConditionThatDoesNotHold() throws IOException {
    var text =
        """
        Parameters: { Stage: { Type: String, Default: laptop } }
        Conditions:
          Production: !Equals [ !Ref Stage, production ]
          Elsewhere: !Not [ !Condition Production ]
        Resources:
          Alarm: { Type: "AWS::CloudWatch::Alarm", Condition: Production }
          Queue:
            Type: AWS::SQS::Queue
            Properties:
              DelaySeconds: !If [ Elsewhere, 1, 2 ]
        """;
    assertThat(read(text, Map.of()).resources())
        .extracting(Resource::logicalId)
        .containsExactly("Queue");
    assertThat(read(text, Map.of("Stage", "production")).resources()).hasSize(2);
    assertThat(read(text, Map.of()).resource("Queue").properties().path("DelaySeconds").asInt())
        .isEqualTo(1);
  }

  @Test
  void read_namesResourceAndProperty_whenAReferenceLeadsNowhere() {
    assertThatThrownBy(() ->
            read(
                """
                Resources:
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Lost.Arn } }
                  Table:
                    Type: AWS::DynamoDB::Table
                    Properties: { TableName: !ImportValue x }
                """,
                Map.of()))
        .hasMessageContaining(
            "Queue: RedrivePolicy.deadLetterTargetArn: refers to Lost, which is not there")
        .hasMessageContaining("Table: ")
        .hasMessageContaining("Fn::ImportValue is not known");
  }

  @Test
  void read_refuses_parametersThatDoNotFit() {
    var text =
        """
        Parameters:
          Key: { Type: String, MinLength: 8 }
          Days: { Type: Number }
          Missing: { Type: String }
        Resources: {}
        """;
    assertThatThrownBy(() -> read(text, Map.of("Key", "short", "Days", "x", "Extra", "1")))
        .isInstanceOfSatisfying(
            TemplateRefused.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactlyInAnyOrder(
                        "parameter Extra is given but not declared",
                        "parameter Key is too short or too long",
                        "parameter Days must be a number",
                        "parameter Missing has no value"));
  }

  @Test
  void declared_understands_thisHousesTemplate() {
    var template = Template.declared(Path.of(System.getProperty("parvis.root"), "template.yaml"));
    assertThat(template.eventSources("HttpApi")).isNotEmpty();
    assertThat(template.eventSources("SQS")).isNotEmpty();
    assertThat(template.resources("AWS::DynamoDB::Table")).isNotEmpty();
  }
}
