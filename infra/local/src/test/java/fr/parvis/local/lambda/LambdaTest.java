package fr.parvis.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real children with AWS's runtime interface client. */
class LambdaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path root;
  private static Lambda lambda;

  @BeforeAll
  static void start() throws IOException {
    lambda = SampleFunctions.start(root, SampleFunctions.limits(3));
  }

  @AfterAll
  static void stop() {
    lambda.close();
  }

  private static Outcome invoke(String function, String event) {
    return lambda.invoke(function, event.getBytes(UTF_8));
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    return JSON.readTree(outcome.payload());
  }

  @Test
  void invoke_givesTheFunctionItsContext() throws IOException {
    var answer = json(invoke("SampleFunction", "{\"do\":\"context\"}"));
    assertThat(answer.path("function").asText()).isEqualTo("SampleFunction");
    assertThat(answer.path("arn").asText())
        .isEqualTo("arn:aws:lambda:eu-west-3:000000000000:function:SampleFunction");
    assertThat(answer.path("variable").asText()).isEqualTo("from the template");
    assertThat(answer.path("region").asText()).isEqualTo("eu-west-3");
  }

  /** Else as many children as there are carriers stop whatever else is virtual, requests too. */
  @Test
  void log_isReadByAThreadOfItsOwn_whileTheChildIsQuiet() {
    invoke("SampleFunction", "{\"do\":\"echo\"}");
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .contains("log-SampleFunction");
  }

  @Test
  void invoke_reportsTheException_andKeepsTheEnvironment() throws IOException {
    var outcome = invoke("SampleFunction", "{\"do\":\"throw\"}");
    assertThat(outcome.errorType()).contains("java.lang.IllegalArgumentException");
    assertThat(json(outcome).path("errorMessage").asText()).isEqualTo("as asked");
    assertThat(json(outcome).path("stackTrace").isArray()).isTrue();
  }

  @Test
  void invoke_reportsTheExit_andTheNextEventGetsANewChild() throws IOException {
    var crash = invoke("SampleFunction", "{\"do\":\"exit\"}");
    assertThat(crash.errorType()).contains("Runtime.ExitError");
    assertThat(json(crash).path("errorMessage").asText())
        .matches("RequestId: [-0-9a-f]{36} Error: Runtime exited with error: exit status 3");
    assertThat(invoke("SampleFunction", "{\"do\":\"echo\"}").failed()).isFalse();
  }

  @Test
  void invoke_killsTheChild_whenTimeRunsOut() throws IOException {
    var late = invoke("ImpatientFunction", "{\"do\":\"sleep\",\"milliseconds\":\"60000\"}");
    assertThat(late.errorType()).contains("Sandbox.Timedout");
    assertThat(json(late).path("errorMessage").asText())
        .matches("RequestId: [-0-9a-f]{36} Error: Task timed out after 1.00 seconds");
    assertThat(invoke("ImpatientFunction", "{\"do\":\"echo\"}").failed()).isFalse();
  }

  @Test
  void invoke_reportsWhy_whenTheFunctionCannotStart() throws IOException {
    for (int attempt = 0; attempt < 2; attempt++) {
      var outcome = invoke("FailingFunction", "{\"do\":\"echo\"}");
      assertThat(outcome.failed()).isTrue();
      assertThat(json(outcome).toString()).contains("cannot start");
    }
    assertThat(invoke("ExitingFunction", "{\"do\":\"echo\"}").errorType())
        .contains("Runtime.ExitError");
  }

  @Test
  void invoke_keepsLambdasLimits_ofEventsAndAnswers() {
    var large = "x".repeat(5_000_000);
    assertThat(invoke("SampleFunction", "{\"do\":\"echo\",\"text\":\"" + large + "\"}").payload())
        .hasSizeGreaterThan(5_000_000);
    assertThat(invoke("SampleFunction", "\"" + "x".repeat(6 * 1024 * 1024) + "\"").errorType())
        .contains(Outcome.EVENT_TOO_LARGE);
    assertThat(invoke("SampleFunction", "{\"do\":\"big\",\"bytes\":\"6291560\"}").errorType())
        .contains("Function.ResponseSizeTooLarge");
  }

  @Test
  void invoke_givesEachEventAnEnvironmentOfItsOwn_upToTheLimit() throws Exception {
    Callable<String> sleep =
        () ->
            json(invoke("SampleFunction", "{\"do\":\"sleep\",\"milliseconds\":\"1500\"}"))
                .path("pid")
                .asText();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var pids = new HashSet<String>();
      for (var done : threads.invokeAll(IntStream.range(0, 5).mapToObj(i -> sleep).toList())) {
        pids.add(done.get());
      }
      assertThat(pids).hasSizeBetween(2, 3);
    }
    assertThat(lambda.environments().get("SampleFunction")).isLessThanOrEqualTo(3);
  }

  @Test
  void invoke_keepsWhatTheFunctionWrites() {
    invoke("SampleFunction", "{\"do\":\"be heard\"}");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(Files.readString(root.resolve("logs/SampleFunction.log")))
                .contains("asked to be heard"));
  }
}
