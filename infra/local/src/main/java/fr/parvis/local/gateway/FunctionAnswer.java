package fr.parvis.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.lambda.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How API Gateway reads a function's answer in payload format 2.0: with a {@code statusCode} it is
 * a response, without one it is the body of a 200.
 */
final class FunctionAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FunctionAnswer() {}

  static Answer of(Outcome outcome) {
    if (outcome.failed()) {
      return switch (outcome.errorType().get()) {
        case Outcome.EVENT_TOO_LARGE -> Answer.message(413, "Request Entity Too Large");
        case Outcome.THROTTLED -> Answer.message(503, "Service Unavailable");
        default -> Answer.message(500, "Internal Server Error");
      };
    }
    try {
      var json = JSON.readTree(outcome.payload());
      return json.has("statusCode") ? response(json) : implicit(json);
    } catch (IOException | IllegalArgumentException e) {
      // Neither JSON nor what was promised: AWS says no more than this either.
      return Answer.message(500, "Internal Server Error");
    }
  }

  private static Answer implicit(JsonNode json) throws JsonProcessingException {
    var text = json.isTextual() ? json.textValue() : JSON.writeValueAsString(json);
    return new Answer(
        200,
        Map.of("content-type", List.of("application/json")),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer response(JsonNode json) throws JsonProcessingException {
    var status = json.path("statusCode").asInt(0);
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("status " + json.path("statusCode"));
    }
    var headers = new LinkedHashMap<String, List<String>>();
    for (var header : json.path("headers").properties()) {
      var values = headers.computeIfAbsent(lower(header.getKey()), name -> new ArrayList<>());
      values.add(header.getValue().asText());
    }
    for (var cookie : json.path("cookies")) {
      headers.computeIfAbsent("set-cookie", name -> new ArrayList<>()).add(cookie.asText());
    }
    headers.putIfAbsent("content-type", List.of("text/plain;charset=utf-8"));
    return new Answer(status, headers, body(json));
  }

  private static byte[] body(JsonNode json) throws JsonProcessingException {
    var body = json.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    var text = body.isTextual() ? body.textValue() : JSON.writeValueAsString(body);
    return json.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
