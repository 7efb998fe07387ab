package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.release.SchemaChanges.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What two OpenAPI documents take away from the clients of the first. */
final class ApiChanges {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found = new ArrayList<>();
  private String operation = "";

  private ApiChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** A sentence for each; none when every client of before is served. A new operation is none. */
  static List<String> between(JsonNode before, JsonNode after) {
    return new ApiChanges(before, after).find();
  }

  private List<String> find() {
    var are = operations(after);
    operations(before)
        .forEach((name, was) -> {
          operation = name;
          var is = are.get(name);
          if (is == null) {
            say("is gone");
          } else {
            compare(was, is);
          }
        });
    return found;
  }

  private void compare(JsonNode was, JsonNode is) {
    if (was.path("security").isEmpty() && !is.path("security").isEmpty()) {
      say("asks for a token");
    }
    parameters(parameters(before, was), parameters(after, is));
    body(
        Schema.resolve(before, was.path("requestBody")),
        Schema.resolve(after, is.path("requestBody")));
    responses(was.path("responses"), is.path("responses"));
  }

  private void parameters(Map<String, JsonNode> were, Map<String, JsonNode> are) {
    were.forEach((name, was) -> {
      var is = are.get(name);
      if (is == null) {
        say("no longer takes the " + name);
      } else {
        changes(Way.SENT).compare(name, was.path("schema"), is.path("schema"));
      }
    });
    are.forEach((name, is) -> {
      var was = were.get(name);
      if (required(is) && (was == null || !required(was))) {
        say("asks for the %s, which was not needed".formatted(name));
      }
    });
  }

  private void body(JsonNode was, JsonNode is) {
    if (required(is) && !required(was)) {
      say("asks for a body, which was not needed");
    }
    contents("body", was, is, Way.SENT);
  }

  private void responses(JsonNode were, JsonNode are) {
    for (var response : were.properties()) {
      var status = response.getKey();
      if (are.has(status)) {
        contents(
            status,
            Schema.resolve(before, response.getValue()),
            Schema.resolve(after, are.get(status)),
            Way.TOLD);
      } else if (status.startsWith("2")) {
        say("no longer answers " + status);
      }
    }
  }

  private void contents(String place, JsonNode was, JsonNode is, Way way) {
    for (var content : was.path("content").properties()) {
      var type = content.getKey();
      if (is.path("content").has(type)) {
        changes(way)
            .compare(
                place,
                content.getValue().path("schema"),
                is.path("content").path(type).path("schema"));
      } else {
        say("%s is no longer %s".formatted(place, type));
      }
    }
  }

  private SchemaChanges changes(Way way) {
    return new SchemaChanges(before, after, way, this::say);
  }

  private void say(String sentence) {
    found.add("docs/openapi.yaml: " + operation + ": " + sentence);
  }

  private static boolean required(JsonNode node) {
    return node.path("required").asBoolean();
  }

  /** By method and path; what a path calls its segments is nobody's business. */
  private static Map<String, JsonNode> operations(JsonNode document) {
    var operations = new TreeMap<String, JsonNode>();
    for (var path : document.path("paths").properties()) {
      for (var each : path.getValue().properties()) {
        if (METHODS.contains(each.getKey())) {
          operations.put(
              each.getKey().toUpperCase(Locale.ROOT)
                  + " "
                  + path.getKey().replaceAll("\\{[^}]*}", "{}"),
              each.getValue());
        }
      }
    }
    return operations;
  }

  /** By place and name, but for those of the path. */
  private static Map<String, JsonNode> parameters(JsonNode document, JsonNode operation) {
    var parameters = new TreeMap<String, JsonNode>();
    for (var each : operation.path("parameters")) {
      var parameter = Schema.resolve(document, each);
      var place = parameter.path("in").asText();
      if (!place.equals("path")) {
        parameters.put(place + " parameter " + parameter.path("name").asText(), parameter);
      }
    }
    return parameters;
  }
}
