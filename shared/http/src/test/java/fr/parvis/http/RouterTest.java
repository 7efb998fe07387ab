package fr.parvis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Denied;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Stale;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.json.Json;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouterTest {

  private final LoggedInvocation context = new LoggedInvocation();

  @Test
  void answer_givesTheReply_andForbidsToKeepIt() {
    var response = answer(request -> Reply.created("/things/7", Map.of("id", request.path("id"))));
    assertThat(response.getStatusCode()).isEqualTo(201);
    assertThat(response.getBody()).isEqualTo("{\"id\":\"7\"}");
    assertThat(response.getHeaders())
        .containsEntry("location", "/things/7")
        .containsEntry("content-type", "application/json")
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff");
  }

  @Test
  void answer_letsADoorSayWhatMayBeKept() {
    var response = answer(request -> Reply.noContent().header("cache-control", "max-age=60"));
    assertThat(response.getHeaders()).containsEntry("cache-control", "max-age=60");
  }

  @Test
  void answer_givesBytes_asTheGatewayTakesThem() {
    var response =
        answer(request -> Reply.file("application/pdf", "letter.pdf", new byte[] {1, 2, -1}));
    assertThat(response.getIsBase64Encoded()).isTrue();
    assertThat(response.getBody()).isEqualTo("AQL/");
    assertThat(response.getHeaders())
        .containsEntry("content-disposition", "inline; filename=\"letter.pdf\"");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NotFound("no thing"), 404, "/problems/not-found"),
        Arguments.of(new Conflict("taken"), 409, "/problems/conflict"),
        Arguments.of(new Conflict("not-yet", "wait"), 409, "/problems/not-yet"),
        Arguments.of(new Denied("not yours"), 403, "/problems/denied"),
        Arguments.of(new Stale("changed"), 412, "/problems/stale"),
        Arguments.of(
            Invalid.of("#/a", "required", "is required"), 422, "/problems/invalid-request"),
        Arguments.of(fault(RequestFault.Kind.MALFORMED), 400, "/problems/malformed-request"),
        Arguments.of(
            fault(RequestFault.Kind.UNSUPPORTED_MEDIA_TYPE),
            415,
            "/problems/unsupported-media-type"),
        Arguments.of(fault(RequestFault.Kind.VERSION_REQUIRED), 428, "/problems/version-required"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void answer_tellsTheProblem(RuntimeException failure, int status, String type) {
    var response = answer(failing(failure));
    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
    var problem = Json.parse(response.getBody());
    assertThat(problem.at("/type").asText()).isEqualTo(type);
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.at("/requestId").asText()).isEqualTo("req-1");
    assertThat(problem.at("/detail").asText()).isEqualTo(failure.getMessage());
    assertThat(context.logged()).isEmpty();
  }

  @Test
  void answer_listsEveryBrokenRule() {
    var problem = problem(failing(Invalid.of("#/place/lon", "not-a-number", "is a number")));
    assertThat(problem.at("/errors").toString())
        .isEqualTo(
            "[{\"pointer\":\"#/place/lon\",\"code\":\"not-a-number\",\"detail\":\"is a number\"}]");
  }

  @Test
  void answer_hidesAFaultOfOurs_andLogsItOnce() {
    var response = answer(failing(new IllegalStateException("the secret cause")));
    assertThat(response.getStatusCode()).isEqualTo(500);
    assertThat(response.getBody()).contains("req-1").doesNotContain("secret");
    assertThat(context.logged()).hasSize(1);
    assertThat(context.logged().getFirst()).contains(Events.ROUTE, "req-1", "the secret cause");
  }

  @Test
  void answer_is500_whenTheTemplateRoutesWhatTheDoorDoesNotKnow() {
    var event = Events.with(Map.of(), null);
    event.setRouteKey("GET /elsewhere");
    assertThat(new Router(Map.of()).answer(event, context).getStatusCode()).isEqualTo(500);
    assertThat(new Router(Map.of()).answer(new APIGatewayV2HTTPEvent(), context).getStatusCode())
        .isEqualTo(500);
  }

  @Test
  void failingAs_tellsKnownFailuresInAnotherForm() {
    var operation =
        failing(new NotFound("no thing"))
            .failingAs((request, problem) -> Reply.text(problem.status(), "text/xml", "<error/>"));
    var response = answer(operation);
    assertThat(response.getStatusCode()).isEqualTo(404);
    assertThat(response.getBody()).isEqualTo("<error/>");
  }

  private static RequestFault fault(RequestFault.Kind kind) {
    return new RequestFault(kind, "wrong");
  }

  private static Operation failing(RuntimeException failure) {
    return request -> {
      throw failure;
    };
  }

  private JsonNode problem(Operation operation) {
    return Json.parse(answer(operation).getBody());
  }

  private APIGatewayV2HTTPResponse answer(Operation operation) {
    return new Router(Map.of(Events.ROUTE, operation)).answer(Events.with(Map.of(), null), context);
  }
}
