package fr.parvis.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.local.lambda.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionAnswerTest {
  private static Answer of(String payload) {
    return FunctionAnswer.of(Outcome.answer(payload.getBytes(UTF_8)));
  }

  private static String body(Answer answer) {
    return new String(answer.body(), UTF_8);
  }

  @Test
  void of_takesStatusHeadersCookiesAndBody() {
    var answer =
        of(
            """
            {"statusCode": 201, "headers": {"Location": "/x", "X-Count": 3},
             "cookies": ["a=1; Secure", "b=2"], "body": "done"}\
            """);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers())
        .containsEntry("location", List.of("/x"))
        .containsEntry("x-count", List.of("3"))
        .containsEntry("set-cookie", List.of("a=1; Secure", "b=2"))
        .containsEntry("content-type", List.of("text/plain;charset=utf-8"));
    assertThat(body(answer)).isEqualTo("done");
  }

  @Test
  void of_decodesBase64() {
    var answer = of("{\"statusCode\": 200, \"body\": \"AP8=\", \"isBase64Encoded\": true}");
    assertThat(answer.body()).containsExactly(0, 0xff);
  }

  @Test
  void of_isA200OfJson_whenThereIsNoStatus() {
    assertThat(of("{\"a\":1}").status()).isEqualTo(200);
    assertThat(body(of("{\"a\":1}"))).isEqualTo("{\"a\":1}");
    assertThat(body(of("\"hello\""))).isEqualTo("hello");
    assertThat(of("[]").headers()).containsEntry("content-type", List.of("application/json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{\"statusCode\": \"abc\"}",
        "{\"statusCode\": 99}",
        "{\"statusCode\": 200, \"body\": \"*\", \"isBase64Encoded\": true}"
      })
  void of_isAnInternalServerError_whenTheAnswerIsNotOne(String payload) {
    var answer = of(payload);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(body(answer)).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "Sandbox.Timedout,                500, Internal Server Error",
    "Runtime.ExitError,               500, Internal Server Error",
    "java.lang.IllegalStateException, 500, Internal Server Error",
    "Function.ResponseSizeTooLarge,   500, Internal Server Error",
    "RequestEntityTooLargeException,  413, Request Entity Too Large",
    "TooManyRequestsException,        503, Service Unavailable",
  })
  void of_saysNothingOfAFailure(String errorType, int status, String message) {
    var answer = FunctionAnswer.of(Outcome.failure(errorType, new byte[0]));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(body(answer)).isEqualTo("{\"message\":\"" + message + "\"}");
  }
}
