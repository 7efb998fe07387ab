package fr.parvis.local.replay;

import static fr.parvis.local.ScriptedFunctions.failure;
import static fr.parvis.local.ScriptedFunctions.success;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.ScriptedFunctions;
import fr.parvis.local.objects.Buckets;
import fr.parvis.local.queues.FailureCauses;
import fr.parvis.local.queues.Queues;
import fr.parvis.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class DeadLettersTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("src/test/resources/fr/parvis/local/mappings.yaml"), Map.of());
  private static final String STORED =
      """
      {"requestContext":{"functionArn":"arn:aws:lambda:eu-west-3:000000000000:function:CopierFunction",\
      "condition":"RetryAttemptsExhausted","approximateInvokeCount":3},"timestamp":"2026-01-01T00:00:00Z",\
      "payload":"{\\"Records\\":[{\\"dynamodb\\":{\\"SequenceNumber\\":\\"7\\"}}]}"}\
      """;

  @TempDir Path logs;
  private final Ports ports = Ports.free();
  private final LaptopSettings settings = new LaptopSettings(Path.of("."), Optional.empty(), ports);
  private final Queues queues = new Queues(TEMPLATE, settings);
  private final Buckets buckets = new Buckets(TEMPLATE, settings);
  private final SqsClient sqs = new Clients(ports).sqs();
  private final S3Client s3 = new Clients(ports).s3();
  private final FailureCauses causes = new FailureCauses(Optional.empty());
  private final ScriptedFunctions functions = new ScriptedFunctions(_ -> success());

  @BeforeEach
  void start() {
    queues.start();
    buckets.start();
  }

  @AfterEach
  void stop() {
    sqs.close();
    s3.close();
    buckets.close();
    queues.close();
  }

  @Test
  void aDeadLetterIsListedWithWhatTheFunctionLogged_andStays() throws Exception {
    var id = sqs.sendMessage(r -> r.queueUrl(url("LettersDeadLetterQueue")).messageBody("hello"));
    Files.writeString(
        logs.resolve("PostFunction.log"),
        "Message %s failed: no such mailbox\n".formatted(id.messageId()));
    try (var letters = letters()) {
      for (var look = 0; look < 2; look++) {
        assertThat(letters.list(""))
            .contains("LettersDeadLetterQueue: 1")
            .contains("failed: no such mailbox")
            .contains("hello");
      }
    }
  }

  @Test
  void aDeadLetterGoesBackToTheQueueItCameFrom() {
    sqs.sendMessage(r -> r.queueUrl(url("LettersDeadLetterQueue")).messageBody("hello"));
    try (var letters = letters()) {
      assertThat(letters.sendBack("LettersDeadLetterQueue")).contains("1 sent back");

      var messages = sqs.receiveMessage(r -> r.queueUrl(url("LettersQueue"))).messages();
      assertThat(messages).extracting(Message::body).containsExactly("hello");
      assertThat(letters.list("")).contains("LettersDeadLetterQueue: 0");
    }
  }

  @Test
  void failedRecordsGoToTheirFunctionAgain_andStayUntilItTakesThem() {
    var bucket = TEMPLATE.resource("FailuresBucket").name();
    s3.putObject(
        r -> r.bucket(bucket).key("aws/lambda/mapping/shard/2026/01/01/x"),
        RequestBody.fromString(STORED));
    try (var letters = letters()) {
      functions.become(_ -> failure());
      assertThat(letters.sendBack("FailuresBucket")).contains("0 sent back");
      assertThat(letters.list("FailuresBucket"))
          .contains("FailuresBucket: 1")
          .contains("RetryAttemptsExhausted after 3 invocations");

      functions.become(_ -> success());
      assertThat(letters.sendBack("FailuresBucket")).contains("1 sent back");
      assertThat(functions.events().getLast().at("/Records/0/dynamodb/SequenceNumber").asText())
          .isEqualTo("7");
      assertThat(letters.list("FailuresBucket")).contains("FailuresBucket: 0");
    }
  }

  private DeadLetters letters() {
    return new DeadLetters(TEMPLATE, settings, functions, causes, logs);
  }

  private static String url(String queue) {
    return TEMPLATE.resource(queue).attribute("QueueUrl");
  }
}
