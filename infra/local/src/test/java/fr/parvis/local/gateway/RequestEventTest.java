package fr.parvis.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payload format 2.0, against events in the form of AWS's documentation. */
class RequestEventTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");

  private static JsonNode event(
      ClientRequest request, Route route, Optional<Map<String, String>> claims) throws IOException {
    var match = new RouteTable(List.of(route)).find(request.method(), request.rawPath());
    return JSON.readTree(RequestEvent.of(request, match.orElseThrow(), claims, "req-1", NOW));
  }

  private static JsonNode golden(String name) throws IOException {
    try (var stream = RequestEventTest.class.getResourceAsStream(name + ".json")) {
      return JSON.readTree(stream);
    }
  }

  private static ClientRequest request(
      String method, String target, Map<String, List<String>> headers, String body) {
    var parts = target.split("\\?", 2);
    return new ClientRequest(
        method,
        parts[0],
        parts.length > 1 ? parts[1] : "",
        "HTTP/1.1",
        headers,
        "127.0.0.1",
        body.getBytes(UTF_8));
  }

  @Test
  void of_joinsRepeatedValues_andSeparatesCookies() throws IOException {
    var headers = new LinkedHashMap<String, List<String>>();
    headers.put("host", List.of("127.0.0.1:8080"));
    headers.put("user-agent", List.of("curl/8"));
    headers.put("accept", List.of("text/html", "application/json"));
    headers.put("cookie", List.of("a=1; b=2"));
    var request =
        request("GET", "/api/rue%20%C3%A9/7?status=open&status=closed&q=a+b%26c&flag", headers, "");
    var route = new Route("GET /api/{street}/{number}", "F", Optional.empty(), List.of());
    assertThat(event(request, route, Optional.empty())).isEqualTo(golden("repeated-values"));
  }

  @Test
  void of_passesClaimsAsText_whenTheRouteHasAnAuthorizer() throws IOException {
    var headers = new LinkedHashMap<String, List<String>>();
    headers.put("host", List.of("town.example"));
    headers.put("content-type", List.of("application/json; charset=utf-8"));
    headers.put("x-forwarded-for", List.of("192.0.2.1"));
    var request = request("POST", "/api/staff/x", headers, "{\"é\":1}");
    var route =
        new Route("ANY /api/staff/{proxy+}", "F", Optional.of("Staff"), List.of("town/write"));
    var claims = Map.of("sub", "nadia", "parvis_roles", "[agent:voirie manager]");
    assertThat(event(request, route, Optional.of(claims))).isEqualTo(golden("authorized"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,                    false",
    "Application/JSON; charset=utf-8,     false",
    "text/csv,                            false",
    "application/xml,                     false",
    "application/x-www-form-urlencoded,   true",
    "image/png,                           true",
    "'',                                  true",
  })
  void of_encodesTheBody_unlessItIsText(String type, boolean encoded) throws IOException {
    var request = request("POST", "/a", Map.of("content-type", List.of(type)), "x=1");
    var event =
        event(request, new Route("POST /a", "F", Optional.empty(), List.of()), Optional.empty());
    assertThat(event.path("isBase64Encoded").asBoolean()).isEqualTo(encoded);
    assertThat(event.path("body").asText()).isEqualTo(encoded ? "eD0x" : "x=1");
  }
}
