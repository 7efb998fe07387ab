package fr.parvis.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * CORS as the API's configuration asks for it. The gateway answers preflights itself, and what a
 * function says of CORS is replaced.
 */
final class Cors {
  private static final String PREFIX = "access-control-";

  private final JsonNode configuration;
  private final List<String> origins;

  Cors(JsonNode configuration) {
    this.configuration = configuration;
    this.origins = texts("AllowOrigins");
  }

  static boolean isPreflight(ClientRequest request) {
    return request.method().equals("OPTIONS")
        && request.headers().containsKey("origin")
        && request.headers().containsKey("access-control-request-method");
  }

  /** The answer to a preflight; empty when the API has no CORS. */
  Optional<Answer> preflight(ClientRequest request) {
    if (configuration.isMissingNode()) {
      return Optional.empty();
    }
    var headers = new HashMap<String, List<String>>();
    allowedOrigin(request)
        .ifPresent(origin -> {
          headers.put(PREFIX + "allow-origin", List.of(origin));
          put(headers, "allow-methods", texts("AllowMethods"));
          put(headers, "allow-headers", texts("AllowHeaders"));
          put(headers, "max-age", texts("MaxAge"));
          credentials(headers);
        });
    return Optional.of(new Answer(204, headers, new byte[0]));
  }

  /** The answer with the headers that let the asking page read it. */
  Answer allow(ClientRequest request, Answer answer) {
    if (configuration.isMissingNode()) {
      return answer;
    }
    var headers = new LinkedHashMap<String, List<String>>();
    answer
        .headers()
        .forEach((name, values) -> {
          if (!name.startsWith(PREFIX)) {
            headers.put(name, values);
          }
        });
    allowedOrigin(request)
        .ifPresent(origin -> {
          headers.put(PREFIX + "allow-origin", List.of(origin));
          put(headers, "expose-headers", texts("ExposeHeaders"));
          credentials(headers);
        });
    return new Answer(answer.status(), headers, answer.body());
  }

  private Optional<String> allowedOrigin(ClientRequest request) {
    if (origins.contains("*")) {
      return Optional.of("*").filter(any -> request.headers().containsKey("origin"));
    }
    return request.header("origin").filter(origins::contains);
  }

  private void credentials(Map<String, List<String>> headers) {
    if (configuration.path("AllowCredentials").asBoolean(false)) {
      headers.put(PREFIX + "allow-credentials", List.of("true"));
    }
  }

  private static void put(Map<String, List<String>> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.put(PREFIX + name, List.of(String.join(",", values)));
    }
  }

  private List<String> texts(String property) {
    var node = configuration.path(property);
    return node.isValueNode()
        ? List.of(node.asText())
        : node.valueStream().map(JsonNode::asText).collect(Collectors.toList());
  }
}
