package fr.parvis.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls need, after the service authorization reference of AWS. */
class AwsServiceTest {
  private static final String OURS = ":eu-west-3:000000000000:";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GetItem            | {"TableName": "T"}                              | GetItem:table/T
          UpdateItem         | {"TableName": "T"}                              | UpdateItem:table/T
          Query              | {"TableName": "T"}                              | Query:table/T
          Query              | {"TableName": "T", "IndexName": "byDay"}        | Query:table/T/index/byDay
          BatchGetItem       | {"RequestItems": {"T": {}, "U": {}}}            | BatchGetItem:table/T BatchGetItem:table/U
          TransactGetItems   | {"TransactItems": [{"Get": {"TableName": "T"}}]} | GetItem:table/T
          TransactWriteItems | {"TransactItems": [{"Put": {"TableName": "T"}}, {"ConditionCheck": {"TableName": "U"}}]} | PutItem:table/T ConditionCheckItem:table/U
          """)
  void dynamo_needsWhatEachItemNeeds(String operation, String body, String needed) {
    var call = call("POST", "/", Map.of("x-amz-target", "DynamoDB_20120810." + operation), body);
    assertThat(AwsService.DYNAMODB.needed(call))
        .extracting(permission ->
            permission.action().replace("dynamodb:", "")
                + ":"
                + permission.resource().replace("arn:aws:dynamodb" + OURS, ""))
        .containsExactly(needed.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /b/k/1, s3:GetObject b/k/1",
    "HEAD, /b/k%20a, s3:GetObject b/k a",
    "PUT, /b/k, s3:PutObject b/k",
    "PUT, /b/k?partNumber=1&uploadId=u, s3:PutObject b/k",
    "POST, /b/k?uploads, s3:PutObject b/k",
    "POST, /b/k?uploadId=u, s3:PutObject b/k",
    "DELETE, /b/k?uploadId=u, s3:AbortMultipartUpload b/k",
    "GET, /b/k?uploadId=u, s3:ListMultipartUploadParts b/k",
    "DELETE, /b/k, s3:DeleteObject b/k",
    "GET, /b?list-type=2&prefix=k, s3:ListBucket b",
    "HEAD, /b, s3:ListBucket b",
    "GET, /b?uploads, s3:ListBucketMultipartUploads b",
  })
  void s3_needsTheObjectOrItsBucket(String method, String address, String needed) {
    assertThat(AwsService.S3.needed(call(method, address, Map.of(), "")))
        .extracting(p -> p.action() + " " + p.resource().replace("arn:aws:s3:::", ""))
        .containsExactly(needed);
  }

  @ParameterizedTest
  @CsvSource({"GET, /b/k?acl", "GET, /b/k?tagging", "GET, /"})
  void s3_needsWhatNoExactGrantGives_forWhatIsNotKnown(String method, String address) {
    assertThat(AwsService.S3.needed(call(method, address, Map.of(), "")))
        .singleElement()
        .returns("*", Permission::resource);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /endpoint, iot:DescribeEndpoint *",
    "POST, /keys-and-certificate, iot:CreateKeysAndCertificate *",
    "POST, /things/t, iot:CreateThing thing/t",
    "GET, /things/t/principals, iot:ListThingPrincipals thing/t",
    "GET, /certificates/c, iot:DescribeCertificate cert/c",
    "PUT, /certificates/c, iot:UpdateCertificate cert/c",
    "PUT, /target-policies/p, iot:AttachPolicy cert/c",
    "DELETE, /things/t, iot:DELETE things *",
  })
  void iot_needsTheThingOrTheCertificate(String method, String address, String needed) {
    var body = "{\"target\": \"arn:aws:iot%scert/c\"}".formatted(OURS);
    assertThat(AwsService.IOT.needed(call(method, address, Map.of(), body)))
        .extracting(p -> p.action() + " " + p.resource().replace("arn:aws:iot" + OURS, ""))
        .containsExactly(needed);
  }

  @ParameterizedTest
  @CsvSource({"a@town.example, town.example", "Parvis <a@town.example>, town.example"})
  void ses_needsTheDomainOfTheSender(String sender, String domain) {
    var body = "{\"FromEmailAddress\": \"%s\"}".formatted(sender);
    assertThat(AwsService.SES.needed(call("POST", "/v2/email/outbound-emails", Map.of(), body)))
        .containsExactly(
            new Permission("ses:SendEmail", "arn:aws:ses" + OURS + "identity/" + domain));
  }

  private static AwsCall call(
      String method, String address, Map<String, String> headers, String body) {
    var uri = URI.create(address);
    var query = new HashMap<String, String>();
    if (uri.getQuery() != null) {
      for (var pair : uri.getQuery().split("&", -1)) {
        query.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=?", ""));
      }
    }
    return new AwsCall(method, uri, query, headers, "", MissingNode.getInstance())
        .with(body.getBytes(UTF_8));
  }
}
