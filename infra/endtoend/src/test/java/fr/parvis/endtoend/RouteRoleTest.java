package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every route of {@code docs/openapi.yaml} with every role. */
class RouteRoleTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /**
   * {@code ok}: the caller gets past the door, whatever it then says of the request; 404: past it
   * too, to a device or thing that nobody has.
   */
  private static final String TABLE =
      """
      route                                                       nobody      resident    agent       other-agent manager     admin
      GET  /api/public/territory                                  ok          ok          ok          ok          ok          ok
      POST /api/public/uplinks/{server}                           403         403         403         403         403         403
      GET  /api/public/sensors                                    ok          ok          ok          ok          ok          ok
      GET  /api/public/observations                               ok          ok          ok          ok          ok          ok
      POST /api/public/reports                                    ok          ok          ok          ok          ok          ok
      GET  /api/public/reports/{reference}                        ok          ok          ok          ok          ok          ok
      POST /api/public/reports/{reference}/answers                403         403         403         403         403         403
      POST /api/me/reports                                        401         ok          401         401         401         401
      GET  /api/me/reports                                        401         ok          401         401         401         401
      GET  /open311/discovery.{format}                            ok          ok          ok          ok          ok          ok
      GET  /open311/v2/services.{format}                          ok          ok          ok          ok          ok          ok
      GET  /open311/v2/services/{service_code}.{format}           ok          ok          ok          ok          ok          ok
      GET  /open311/v2/requests.{format}                          ok          ok          ok          ok          ok          ok
      POST /open311/v2/requests.{format}                          ok          ok          ok          ok          ok          ok
      GET  /open311/v2/requests/{service_request_id}.{format}     ok          ok          ok          ok          ok          ok
      GET  /api/staff/me                                          401         401         ok          ok          ok          ok
      GET  /api/staff/reports                                     401         401         ok          ok          ok          ok
      GET  /api/staff/reports/counts                              401         401         ok          ok          ok          ok
      GET  /api/staff/reports/{reference}                         401         401         ok          403         ok          ok
      POST /api/staff/reports/{reference}/decisions               401         401         ok          403         ok          ok
      GET  /api/staff/devices                                     401         401         403         403         ok          ok
      POST /api/staff/devices                                     401         401         403         403         403         ok
      GET  /api/staff/devices/{thing}                             401         401         403         403         404         404
      POST /api/staff/devices/{thing}/revocation                  401         401         403         403         403         404
      GET  /api/staff/things/{thing}                              401         401         403         403         404         404
      PUT  /api/staff/things/{thing}                              401         401         403         403         403         ok
      GET  /api/staff/quarantine                                  401         401         403         403         ok          ok
      POST /api/staff/quarantine/{id}/replay                      401         401         403         403         404         404
      DELETE /api/staff/quarantine/{id}                           401         401         403         403         ok          ok
      """;

  /** The persona of the demo town that plays each column. */
  private static final Map<String, String> PERSONAS =
      Map.of(
          "resident", "lucie",
          "agent", "karim",
          "other-agent", "nadia",
          "manager", "helene",
          "admin", "alix");

  /** A body that passes the checks of its route, where these come before the roles. */
  private static final Map<String, String> BODIES =
      Map.of(
          "/api/public/reports/{reference}/answers", "{\"repaired\": true}",
          "/api/staff/reports/{reference}/decisions",
              "{\"status\": \"planned\", \"publicText\": \"Nous y allons.\"}");

  private static String reference;

  @BeforeAll
  static void fileReport() {
    reference =
        new Visitor(parvis.site())
            .post(
                "/api/public/reports",
                """
                {"category": "lampadaire-eteint", "description": "Lampadaire éteint.",
                 "place": {"label": "12 rue des Tilleuls"}}
                """)
            .expect(201)
            .json()
            .get("reference")
            .asText();
  }

  @ParameterizedTest(name = "{0} {1} as {2}: {3}")
  @MethodSource("cases")
  void route_letsIn_whomTheTableLetsIn(String method, String route, String role, String expected) {
    var path =
        route
            .replace("{reference}", reference)
            .replace("{server}", "ttn")
            .replace("{service_code}", "lampadaire-eteint")
            .replace("{service_request_id}", reference)
            .replace("{thing}", "nobody-has-this")
            .replace("{id}", "nobody-has-this")
            .replace("{format}", "json");
    var visitor = new Visitor(parvis.site()).with("If-Match", "\"1\"");
    if (PERSONAS.containsKey(role)) {
      visitor = visitor.signedIn(parvis.laptop().token(PERSONAS.get(role)));
    }
    var hasBody = List.of("POST", "PUT").contains(method);
    var type = hasBody ? "application/json" : "";
    var body = hasBody ? BODIES.getOrDefault(route, "{}") : "";
    var status = visitor.send(method, path, type, body).status();
    if (expected.equals("ok")) {
      assertThat(status).isBetween(200, 499).isNotIn(401, 403, 404, 405);
    } else {
      assertThat(status).isEqualTo(Integer.parseInt(expected));
    }
  }

  @Test
  void table_hasEveryRoute_ofTheApiDocument() throws IOException {
    var documented = new TreeSet<String>();
    var file = Path.of(System.getProperty("parvis.root"), "docs", "openapi.yaml").toFile();
    for (var path : new YAMLMapper().readTree(file).get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(method -> {
            if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
              documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
          });
    }
    var listed = new TreeSet<String>();
    rows().skip(1).forEach(row -> listed.add(row[0] + " " + row[1]));
    assertThat(listed).isEqualTo(documented);
  }

  static Stream<Arguments> cases() {
    var roles = rows().findFirst().orElseThrow();
    return rows()
        .skip(1)
        .flatMap(row ->
            IntStream.range(2, row.length)
                .mapToObj(i -> Arguments.of(row[0], row[1], roles[i - 1], row[i])));
  }

  private static Stream<String[]> rows() {
    return Arrays.stream(TABLE.split("\n")).map(line -> line.strip().split(" +"));
  }
}
