package fr.parvis.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceChangesTest {
  private static final String TEMPLATE =
      """
      Resources:
        PeopleTable:
          Type: AWS::DynamoDB::Table
          DeletionPolicy: Retain
          UpdateReplacePolicy: Retain
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - { AttributeName: pk, AttributeType: S }
              - { AttributeName: byDayPk, AttributeType: S }
            KeySchema: [{ AttributeName: pk, KeyType: HASH }]
            LocalSecondaryIndexes:
              - { IndexName: byName, KeySchema: [{ AttributeName: "pk", KeyType: HASH }] }
            GlobalSecondaryIndexes:
              - { IndexName: byDay, KeySchema: [{ AttributeName: byDayPk, KeyType: HASH }] }
        FilesBucket: { Type: AWS::S3::Bucket }
        StaffPool: { Type: AWS::Cognito::UserPool, Properties: { UsernameAttributes: [email] } }
        SecretsKey: { Type: AWS::KMS::Key, Properties: { KeyUsage: ENCRYPT_DECRYPT } }
        Queue: { Type: AWS::SQS::Queue }
      """;
  private static final String INDEX = "{ IndexName: byDay, ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PeopleTable:             | PersonsTable:               | PeopleTable: is gone
          FilesBucket: { Type      | FilesBucket: { Condition: X, Type | FilesBucket: Condition is now "X"
          AWS::KMS::Key            | AWS::SQS::Queue             | SecretsKey: is gone
          AWS::KMS::Key            | AWS::S3::Bucket             | SecretsKey: Type was AWS::KMS::Key
          DeletionPolicy: Retain   | DeletionPolicy: Delete      | PeopleTable: DeletionPolicy was Retain
          UpdateReplacePolicy: Retain | Metadata: {}             | PeopleTable: UpdateReplacePolicy was Retain
          BillingMode: PAY_PER_REQUEST | TableName: people       | PeopleTable: TableName was not set
          KeySchema: [{ AttributeName: pk, | KeySchema: [{ AttributeName: id, | PeopleTable: KeySchema was
          { IndexName: byName,     | { IndexName: byNames,       | PeopleTable: LocalSecondaryIndexes was
          byDayPk, AttributeType: S | byDayPk, AttributeType: N  | PeopleTable: AttributeDefinitions: the type of byDayPk
          byDayPk, KeyType: HASH   | pk, KeyType: HASH           | PeopleTable: GlobalSecondaryIndexes: byDay changed
          IndexName: byDay         | IndexName: byWeek           | PeopleTable: GlobalSecondaryIndexes: +byWeek -byDay
          AWS::S3::Bucket }        | AWS::S3::Bucket, Properties: { BucketName: files } } | FilesBucket: BucketName was not set
          [email]                  | [phone_number]              | StaffPool: UsernameAttributes was ["email"]
          ENCRYPT_DECRYPT          | SIGN_VERIFY                 | SecretsKey: KeyUsage was
          """)
  void change_isNamed_whenDataWouldBeLost(String from, String to, String sentence) {
    assertThat(changes(TEMPLATE.replace(from, to)))
        .singleElement()
        .asString()
        .startsWith("template.yaml: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NewTable: { Type: AWS::DynamoDB::Table }", "Other: { Type: X }"})
  void newResource_isFine(String resource) {
    assertThat(changes(TEMPLATE.replace("Queue:", resource + "\n  Queue:"))).isEmpty();
  }

  @Test
  void whatHoldsNothing_mayGo() {
    assertThat(changes(TEMPLATE.replace("Queue:", "OtherQueue:"))).isEmpty();
  }

  @Test
  void oneIndexMore_isFine_butNotTwo() {
    var one = TEMPLATE.replace("- " + INDEX, "- { IndexName: byWeek }\n        - " + INDEX);
    assertThat(changes(one)).isEmpty();
    var two = one.replace("- " + INDEX, "- { IndexName: byYear }\n        - " + INDEX);
    assertThat(changes(two)).singleElement().asString().contains("+byWeek +byYear; CloudFormation");
  }

  private static List<String> changes(String template) {
    return ResourceChanges.between(kept(TEMPLATE), kept(template));
  }

  private static JsonNode kept(String template) {
    return JsonNodeFactory.instance
        .objectNode()
        .set("template.yaml", KeptResources.of(Yaml.parse(template)));
  }
}
