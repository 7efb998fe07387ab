package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml describes each route of the template, and no other. */
class RoutesTest {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** A route as the template has it; the method ANY and the segment {x+} stand for many. */
  private record Route(String method, List<String> segments, String authorizer) {

    static Route of(JsonNode event) {
      var properties = event.path("Properties");
      return new Route(
          properties.path("Method").asText(),
          split(properties.path("Path").asText()),
          properties.at("/Auth/Authorizer").asText());
    }

    boolean takes(Described described) {
      return (method.equals("ANY") || method.equals(described.method()))
          && takes(segments, described.segments());
    }

    private static boolean takes(List<String> pattern, List<String> path) {
      if (pattern.isEmpty() || path.isEmpty()) {
        return pattern.isEmpty() && path.isEmpty();
      }
      if (pattern.getFirst().endsWith("+}")) {
        return true;
      }
      return (pattern.getFirst().startsWith("{") || pattern.getFirst().equals(path.getFirst()))
          && takes(pattern.subList(1, pattern.size()), path.subList(1, path.size()));
    }
  }

  /** An operation of openapi.yaml. */
  private record Described(String method, List<String> segments, Set<String> security) {

    @Override
    public String toString() {
      return method + " /" + String.join("/", segments);
    }
  }

  @Test
  void everyDescribedOperation_hasARoute() {
    assertThat(described())
        .isNotEmpty()
        .filteredOn(operation -> routes().stream().noneMatch(route -> route.takes(operation)))
        .as("in docs/openapi.yaml but not in template.yaml")
        .isEmpty();
  }

  @Test
  void everyRoute_isDescribed() {
    assertThat(routes())
        .isNotEmpty()
        .filteredOn(route -> described().stream().noneMatch(route::takes))
        .as("in template.yaml but not in docs/openapi.yaml")
        .isEmpty();
  }

  @Test
  void everyOperation_asksForTheTokenThatItsRouteAsksFor() {
    for (var operation : described()) {
      var authorizers =
          routes().stream()
              .filter(route -> route.takes(operation))
              .map(Route::authorizer)
              .filter(authorizer -> !authorizer.isEmpty())
              .map(authorizer -> authorizer.replace("Authorizer", "").toLowerCase(Locale.ROOT))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(operation.security()).as("%s", operation).isEqualTo(authorizers);
    }
  }

  @Test
  void tags_areDescribedOnce_andNamedByOperations() {
    var document = TemplateText.read("docs/openapi.yaml");
    var tags = document.path("tags").valueStream().map(tag -> tag.path("name").asText()).toList();
    var named =
        document.path("paths").findValues("tags").stream()
            .flatMap(JsonNode::valueStream)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    assertThat(tags).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(named);
  }

  private static List<Route> routes() {
    return TemplateText.resources("AWS::Serverless::Function").stream()
        .flatMap(function -> function.getValue().at("/Properties/Events").valueStream())
        .filter(event -> event.path("Type").asText().equals("HttpApi"))
        .map(Route::of)
        .toList();
  }

  private static List<Described> described() {
    return TemplateText.read("docs/openapi.yaml").path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation ->
                    new Described(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        split(path.getKey()),
                        security(operation.getValue()))))
        .toList();
  }

  private static Set<String> security(JsonNode operation) {
    return operation
        .path("security")
        .valueStream()
        .flatMap(choice -> choice.properties().stream())
        .map(scheme -> scheme.getKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> split(String path) {
    return Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }
}
