package fr.parvis.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of the Runtime API, as a runtime client sees it over HTTP. */
class RuntimeApiTest {
  private static final String ARN = "arn:aws:lambda:eu-west-3:000000000000:function:F";
  private static final Instant DEADLINE = Instant.parse("2026-11-19T09:12:00Z");

  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<Outcome> startFailures = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final RuntimeApi api =
      new RuntimeApi(
          ARN,
          new RuntimeApi.Child() {
            @Override
            public void asksForNext() {
              asked.countDown();
            }

            @Override
            public void failsToStart(Outcome failure) {
              startFailures.add(failure);
            }
          });

  @AfterEach
  void close() {
    api.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://" + api.address() + "/2018-06-01/runtime" + path));
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private Invocation handed(String requestId) throws Exception {
    var invocation =
        new Invocation(requestId, "{\"a\":1}".getBytes(UTF_8), DEADLINE, new CompletableFuture<>());
    var next = client.sendAsync(request("/invocation/next").build(), BodyHandlers.ofString());
    asked.await();
    assertThat(api.hand(invocation, Duration.ofSeconds(5))).isTrue();
    var answer = next.get();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"a\":1}");
    var headers = answer.headers();
    assertThat(headers.firstValue("Lambda-Runtime-Aws-Request-Id")).contains(requestId);
    assertThat(headers.firstValue("Lambda-Runtime-Deadline-Ms"))
        .contains(Long.toString(DEADLINE.toEpochMilli()));
    assertThat(headers.firstValue("Lambda-Runtime-Invoked-Function-Arn")).contains(ARN);
    assertThat(headers.firstValue("Lambda-Runtime-Trace-Id").orElseThrow())
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    return invocation;
  }

  private static final String ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

  @Test
  void next_handsTheEvent_andResponseEndsIt() throws Exception {
    var invocation = handed(ID);
    var accepted = post("/invocation/" + ID + "/response", "\"done\"");
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.body()).isEqualTo("{\"status\":\"OK\"}");
    assertThat(invocation.outcome().get().text()).isEqualTo("\"done\"");
    assertThat(invocation.outcome().get().failed()).isFalse();
  }

  @Test
  void error_endsTheEventWithItsType() throws Exception {
    var invocation = handed(ID);
    var body = "{\"errorMessage\":\"m\",\"errorType\":\"java.lang.Error\",\"stackTrace\":[]}";
    assertThat(post("/invocation/" + ID + "/error", body).statusCode()).isEqualTo(202);
    assertThat(invocation.outcome().get().errorType()).contains("java.lang.Error");
    assertThat(invocation.outcome().get().text()).isEqualTo(body);
  }

  @Test
  void response_isRefused_whenItIsTooLarge() throws Exception {
    var invocation = handed(ID);
    var refused = post("/invocation/" + ID + "/response", "x".repeat(6 * 1024 * 1024 + 101));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("\"errorType\":\"RequestEntityTooLarge\"");
    assertThat(invocation.outcome().get().errorType()).contains("Function.ResponseSizeTooLarge");
  }

  @Test
  void response_isRefused_whenNobodyAskedForIt() throws Exception {
    assertThat(post("/invocation/" + ID + "/response", "1").statusCode()).isEqualTo(400);
    var invocation = handed(ID);
    assertThat(post("/invocation/other/response", "1").body()).contains("InvalidRequestID");
    assertThat(invocation.outcome()).isNotDone();
  }

  @Test
  void initError_tellsWhyTheFunctionCannotStart() throws Exception {
    var body = "{\"errorMessage\":\"no\",\"errorType\":\"java.lang.IllegalStateException\"}";
    assertThat(post("/init/error", body).statusCode()).isEqualTo(202);
    assertThat(startFailures).hasSize(1);
    assertThat(startFailures.getFirst().errorType()).contains("java.lang.IllegalStateException");
  }
}
