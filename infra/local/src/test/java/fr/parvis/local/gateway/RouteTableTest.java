package fr.parvis.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.template.TemplateRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private static RouteTable table(String... keys) {
    return new RouteTable(
        Stream.of(keys).map(key -> new Route(key, "F", Optional.empty(), List.of())).toList());
  }

  /** The example of AWS's documentation, and what it leaves open. */
  @ParameterizedTest
  @CsvSource({
    "GET,  /pets/dog/1,        GET /pets/dog/1",
    "GET,  /pets/dog/2,        GET /pets/dog/{id}",
    "GET,  /pets/cat/1,        GET /pets/{proxy+}",
    "POST, /test/5,            ANY /{proxy+}",
    "POST, /pets/dog/1,        ANY /pets/dog/{id}",
    "GET,  /,                  $default",
    "GET,  /pets,              ANY /{proxy+}",
  })
  void find_takesTheMostSpecificRoute(String method, String path, String key) {
    var routes =
        table(
            "$default",
            "ANY /{proxy+}",
            "GET /pets/{proxy+}",
            "ANY /pets/dog/{id}",
            "GET /pets/dog/{id}",
            "GET /pets/dog/1");
    assertThat(routes.find(method, path)).map(m -> m.route().key()).contains(key);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /reports/",
    "GET,  /reports/1/answers",
    "POST, /reports/1",
    "GET,  /Reports/1",
  })
  void find_isEmpty_whenNothingMatches(String method, String path) {
    assertThat(table("GET /reports/{reference}").find(method, path)).isEmpty();
  }

  @Test
  void find_decodesPathVariables() {
    var match = table("GET /a/{name}/{rest+}").find("GET", "/a/rue%20%C3%A9/x%2Fy/z+1");
    assertThat(match.orElseThrow().pathParameters())
        .isEqualTo(Map.of("name", "rue é", "rest", "x/y/z+1"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/public/unknown, true",
    "/open311/v2/x.json, true",
    "/data/catalog, true",
    "/data/catalog.ttl, true",
    "/data/files/arbres/latest/arbres.csv, true",
    "/data/files, true",
    "/, false",
    "/capteurs, false",
    "/data, false",
    "/data/, false",
    "/data/arbres, false",
    "/data/catalogues, false",
  })
  void serves_whatTheSiteMustNot_andLeavesItsPages(String path, boolean served) {
    var table =
        table(
            "GET /api/public/x",
            "ANY /open311/{proxy+}",
            "GET /data/catalog",
            "GET /data/catalog.ttl",
            "GET /data/files/{dataset}/{release}/{file}");
    assertThat(table.serves(path)).isEqualTo(served);
  }

  @Test
  void table_refusesARouteThatIsDeclaredTwice() {
    assertThatThrownBy(() -> table("GET /a", "GET /a"))
        .isInstanceOf(TemplateRefused.class)
        .hasMessage("the route GET /a is declared twice");
  }
}
