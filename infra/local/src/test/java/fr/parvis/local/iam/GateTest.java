package fr.parvis.local.iam;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.local.meter.Unit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.model.SqsException;

class GateTest {
  private static final String TABLE = "ReportsTable";
  private static final String QUEUE = "https://sqs.eu-west-3.amazonaws.com/000000000000/FilesQueue";

  private static TestGate gate;

  @BeforeAll
  static void open() {
    gate = new TestGate();
  }

  @AfterAll
  static void close() {
    gate.close();
  }

  @Test
  void call_isHandedOn_whenTheRoleAllowsIt() {
    try (var writer = gate.dynamo(TestGate.WRITER);
        var reader = gate.dynamo(TestGate.READER)) {
      writer.putItem(put -> put.tableName(TABLE).item(item("one")));

      assertThat(reader.getItem(get -> get.tableName(TABLE).key(item("one"))).item())
          .isEqualTo(item("one"));
      assertThat(gate.access().unused())
          .doesNotContain(
              new Grant(
                  TestGate.WRITER, "dynamodb:PutItem", TestGate.TEMPLATE.resource(TABLE).arn()));
    }
  }

  @Test
  void call_isRefusedAsDynamoRefuses_whenTheRoleLacksTheAction() {
    try (var reader = gate.dynamo(TestGate.READER)) {
      assertThatThrownBy(() -> reader.putItem(put -> put.tableName(TABLE).item(item("no"))))
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              refused -> {
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.awsErrorDetails().errorCode())
                    .isEqualTo("AccessDeniedException");
              })
          .hasMessageContaining("not authorized to perform: dynamodb:PutItem on resource: arn:aws");
      assertThat(gate.log)
          .contains(
              "ReaderFunction: access denied: the role allows no dynamodb:PutItem on"
                  + " arn:aws:dynamodb:eu-west-3:000000000000:table/ReportsTable");
      assertThat(gate.access().refused())
          .contains(
              "ReaderFunction: dynamodb:PutItem on"
                  + " arn:aws:dynamodb:eu-west-3:000000000000:table/ReportsTable");
    }
  }

  @Test
  void transaction_isRefused_whenOneOfItsItemsIs() {
    try (var writer = gate.dynamo(TestGate.WRITER)) {
      var put = TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(item("two")));
      var delete = TransactWriteItem.builder().delete(d -> d.tableName(TABLE).key(item("one")));
      assertThatThrownBy(
              () -> writer.transactWriteItems(r -> r.transactItems(put.build(), delete.build())))
          .hasMessageContaining("dynamodb:DeleteItem");
      assertThat(writer.getItem(get -> get.tableName(TABLE).key(item("two"))).hasItem()).isFalse();
    }
  }

  @Test
  void signedAddress_opensNoMore_thanTheRoleOfWhoSignedIt() throws Exception {
    try (var writer = gate.presigner(TestGate.WRITER);
        var reader = gate.presigner(TestGate.READER)) {
      var key = "a file & more.txt";
      var upload =
          writer.presignPutObject(p ->
              p.signatureDuration(Duration.ofMinutes(1))
                  .putObjectRequest(r -> r.bucket(TestGate.BUCKET).key(key)));
      var download =
          reader.presignGetObject(p ->
              p.signatureDuration(Duration.ofMinutes(1))
                  .getObjectRequest(r -> r.bucket(TestGate.BUCKET).key(key)));
      var forbidden =
          reader.presignPutObject(p ->
              p.signatureDuration(Duration.ofMinutes(1))
                  .putObjectRequest(r -> r.bucket(TestGate.BUCKET).key(key)));

      assertThat(send(HttpRequest.newBuilder(upload.url().toURI()).PUT(ofString("text"))))
          .returns(200, HttpResponse::statusCode);
      assertThat(send(HttpRequest.newBuilder(download.url().toURI())))
          .returns("text", HttpResponse::body);
      assertThat(send(HttpRequest.newBuilder(forbidden.url().toURI()).PUT(ofString("text"))))
          .returns(403, HttpResponse::statusCode)
          .satisfies(answer -> assertThat(answer.body()).contains("<Code>AccessDenied</Code>"));
      assertThat(send(HttpRequest.newBuilder(altered(download.url().toString()))))
          .as("the signature is still the store's to check")
          .returns(403, HttpResponse::statusCode);
    }
  }

  @Test
  void browser_mayAsk_whetherItMaySendAFileToASignedAddress() throws Exception {
    try (var writer = gate.presigner(TestGate.WRITER)) {
      var upload =
          writer.presignPutObject(p ->
              p.signatureDuration(Duration.ofMinutes(1))
                  .putObjectRequest(r -> r.bucket(TestGate.BUCKET).key("photo.png")));
      var asks =
          HttpRequest.newBuilder(upload.url().toURI())
              .method("OPTIONS", BodyPublishers.noBody())
              .header("Origin", "https://valmerle.example")
              .header("Access-Control-Request-Method", "PUT");

      assertThat(send(asks))
          .returns(200, HttpResponse::statusCode)
          .satisfies(answer ->
              assertThat(answer.headers().firstValue("access-control-allow-origin"))
                  .contains("https://valmerle.example"));
    }
  }

  @Test
  void file_isHandedOnWhole_whenItIsLarge() {
    try (var writer = gate.s3(TestGate.WRITER)) {
      var bytes = new byte[3_000_000];
      bytes[2_999_999] = 7;
      writer.putObject(
          put -> put.bucket(TestGate.BUCKET).key("large"), RequestBody.fromBytes(bytes));

      var back = writer.getObjectAsBytes(get -> get.bucket(TestGate.BUCKET).key("large"));
      assertThat(back.asByteArrayUnsafe()).isEqualTo(bytes);
      assertThat(
              writer.headObject(head -> head.bucket(TestGate.BUCKET).key("large")).contentLength())
          .isEqualTo(bytes.length);
    }
  }

  @Test
  void missingObject_isKnownAsMissing_onlyToWhoMayListTheBucket() {
    try (var writer = gate.s3(TestGate.WRITER);
        var reader = gate.s3(TestGate.READER)) {
      assertThatThrownBy(() -> writer.getObject(get -> get.bucket(TestGate.BUCKET).key("none")))
          .isInstanceOf(NoSuchKeyException.class);
      assertThatThrownBy(() -> reader.getObject(get -> get.bucket(TestGate.BUCKET).key("none")))
          .isInstanceOfSatisfying(
              S3Exception.class, refused -> assertThat(refused.statusCode()).isEqualTo(403));
      assertThatThrownBy(() -> reader.headObject(get -> get.bucket(TestGate.BUCKET).key("none")))
          .isInstanceOfSatisfying(
              S3Exception.class, refused -> assertThat(refused.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void message_isSentOrRefused_asTheRoleSays() {
    try (var writer = gate.sqs(TestGate.WRITER);
        var reader = gate.sqs(TestGate.READER)) {
      assertThat(writer.sendMessage(m -> m.queueUrl(QUEUE).messageBody("x")).messageId())
          .isNotEmpty();
      assertThatThrownBy(() -> reader.sendMessage(m -> m.queueUrl(QUEUE).messageBody("x")))
          .isInstanceOfSatisfying(
              SqsException.class,
              refused ->
                  assertThat(refused.awsErrorDetails().errorCode())
                      .isEqualTo("AccessDeniedException"));
    }
  }

  @Test
  void call_isMetered_asItsServiceBillsIt() {
    try (var writer = gate.dynamo(TestGate.WRITER);
        var files = gate.s3(TestGate.WRITER)) {
      var before = gate.metered();
      var two = TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(item("three")));
      writer.putItem(put -> put.tableName(TABLE).item(item("two-kilobytes" + "x".repeat(1100))));
      writer.transactWriteItems(all -> all.transactItems(two.build()));
      writer.getItem(get -> get.tableName(TABLE).key(item("three")));
      writer.getItem(get -> get.tableName(TABLE).key(item("three")).consistentRead(true));
      files.putObject(
          put -> put.bucket(TestGate.BUCKET).key("metered"), RequestBody.fromString("x"));
      writer.getItem(get -> get.tableName(TABLE).key(item("none")));

      assertThat(gate.metered().since(before).by().get(TestGate.WRITER))
          .isEqualTo(
              Map.of(
                  Unit.DYNAMODB_WRITE_UNITS, 4.0,
                  Unit.DYNAMODB_READ_UNITS, 2.0,
                  Unit.S3_WRITES, 1.0));
    }
  }

  @Test
  void requestsOfLambda_areMetered_butNotThoseThatFindAnEmptyQueue() {
    var queue = QUEUE.replace("Files", "Other");
    var before = gate.metered();
    try (var lambda = gate.sqsOf("mappings")) {
      assertThat(lambda.receiveMessage(r -> r.queueUrl(queue)).messages()).isEmpty();
      lambda.sendMessage(m -> m.queueUrl(queue).messageBody("x"));
      assertThat(lambda.receiveMessage(r -> r.queueUrl(queue)).messages()).hasSize(1);
    }
    assertThat(gate.metered().since(before).by().get("mappings"))
        .isEqualTo(Map.of(Unit.SQS_REQUESTS, 2.0));
  }

  @Test
  void stranger_isRefused() throws Exception {
    try (var stranger = gate.dynamo("NobodyFunction")) {
      assertThatThrownBy(() -> stranger.getItem(get -> get.tableName(TABLE).key(item("one"))))
          .isInstanceOfSatisfying(
              DynamoDbException.class, refused -> assertThat(refused.statusCode()).isEqualTo(403));
    }
  }

  private static Map<String, AttributeValue> item(String key) {
    return Map.of("pk", AttributeValue.fromS(key));
  }

  private static URI altered(String signed) {
    return URI.create(signed.replaceFirst("more", "less"));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
