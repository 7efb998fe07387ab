package fr.parvis.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {
  private static final Claims CLAIMS =
      Claims.none()
          .with("AWS::DynamoDB::Table", "KeySchema.*", "Tags.**")
          .with("AWS::Serverless::Function", "Events.**", "Runtime")
          .with("AWS::Serverless::Function/SQS", "Queue");

  @TempDir Path folder;

  private Template read(String text) throws IOException {
    var file = folder.resolve("template.yaml");
    Files.writeString(file, text);
    return Template.read(file, Map.of());
  }

  @Test
  void check_passes_whenEveryPropertyIsClaimed() throws IOException {
    var template =
        read(
            """
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                Properties:
                  KeySchema: [ { AttributeName: pk, KeyType: HASH } ]
                  Tags: [ { Key: a, Value: { deep: b } } ]
            """);
    assertThatCode(() -> CLAIMS.check(template)).doesNotThrowAnyException();
  }

  @Test
  void check_namesResourceAndProperty_whenNobodyClaimsThem() throws IOException {
    var template =
        read(
            """
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                Properties: { KeySchema: [ { AttributeName: pk } ], Replicas: [ { Region: x } ] }
              Topic: { Type: "AWS::SNS::Topic" }
              Door:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java25
                  ReservedConcurrentExecutions: 3
                  Events:
                    Jobs: { Type: SQS, Properties: { Queue: q, BatchSize: 3 } }
                    Nights: { Type: Schedule }
            """);
    assertThatThrownBy(() -> CLAIMS.check(template))
        .hasMessage(
            String.join(
                System.lineSeparator(),
                "Table (AWS::DynamoDB::Table): the property Replicas.Region is not known to this"
                    + " runtime",
                "Topic: the type AWS::SNS::Topic is not known to this runtime",
                "Door (AWS::Serverless::Function): the property ReservedConcurrentExecutions is not"
                    + " known to this runtime",
                "Door.Events.Jobs (AWS::Serverless::Function/SQS): the property BatchSize is not"
                    + " known to this runtime",
                "Door.Events.Nights: the type AWS::Serverless::Function/Schedule is not known to"
                    + " this runtime"));
  }
}
