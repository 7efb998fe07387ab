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
      DELETE /api/public/reports/{reference}                      403         403         403         403         403         403
      POST /api/me/reports                                        401         ok          401         401         401         401
      GET  /api/me/reports                                        401         ok          401         401         401         401
      DELETE /api/me/reports                                      401         ok          401         401         401         401
      GET  /api/public/procedures                                 ok          ok          ok          ok          ok          ok
      GET  /api/public/procedures/{procedure}                     ok          ok          ok          ok          ok          ok
      POST /api/public/requests                                   ok          ok          ok          ok          ok          ok
      GET  /api/public/requests/{reference}                       403         403         403         403         403         403
      DELETE /api/public/requests/{reference}                     403         403         403         403         403         403
      PUT  /api/public/requests/{reference}/answers               403         403         403         403         403         403
      POST /api/public/requests/{reference}/mail                  403         403         403         403         403         403
      POST /api/public/requests/{reference}/mail/confirmation     403         403         403         403         403         403
      POST /api/public/requests/{reference}/submission            403         403         403         403         403         403
      POST /api/public/requests/{reference}/completion            403         403         403         403         403         403
      POST /api/public/requests/{reference}/messages              403         403         403         403         403         403
      POST /api/public/requests/{reference}/withdrawal            403         403         403         403         403         403
      POST /api/public/requests/{reference}/pieces                403         403         403         403         403         403
      POST /api/public/requests/{reference}/pieces/{piece}/arrival 403         403         403         403         403         403
      GET  /api/public/requests/{reference}/pieces/{piece}        403         403         403         403         403         403
      DELETE /api/public/requests/{reference}/pieces/{piece}      403         403         403         403         403         403
      GET  /api/public/requests/{reference}/letters/{letter}      403         403         403         403         403         403
      GET  /api/public/opinions/{opinion}                         403         403         403         403         403         403
      POST /api/public/opinions/{opinion}                         403         403         403         403         403         403
      POST /api/me/requests                                       401         ok          401         401         401         401
      GET  /api/me/requests                                       401         ok          401         401         401         401
      POST /api/me/requests/{reference}/mail                      401         404         401         401         401         401
      DELETE /api/me/requests                                     401         ok          401         401         401         401
      DELETE /api/me/account                                      401         ok          401         401         401         401
      GET  /api/me/archive                                        401         ok          401         401         401         401
      GET  /data/catalog                                          ok          ok          ok          ok          ok          ok
      GET  /data/catalog.ttl                                      ok          ok          ok          ok          ok          ok
      GET  /data/catalog.jsonld                                   ok          ok          ok          ok          ok          ok
      GET  /data/catalog.rdf                                      ok          ok          ok          ok          ok          ok
      GET  /data/files/{dataset}/{release}/{file}                 404         404         404         404         404         404
      GET  /data/feed.atom                                        ok          ok          ok          ok          ok          ok
      GET  /data/feeds/{dataset}.atom                             ok          ok          ok          ok          ok          ok
      GET  /api/public/datasets                                   ok          ok          ok          ok          ok          ok
      GET  /api/public/datasets/{dataset}                         ok          ok          ok          ok          ok          ok
      GET  /api/public/datasets/{dataset}/rows                    ok          ok          ok          ok          ok          ok
      POST /api/public/reusers                                    ok          ok          ok          ok          ok          ok
      GET  /api/public/reusers/me                                 403         403         403         403         403         403
      DELETE /api/public/reusers/me                               403         403         403         403         403         403
      POST /api/public/reusers/webhooks                           403         403         403         403         403         403
      DELETE /api/public/reusers/webhooks/{webhook}               403         403         403         403         403         403
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
      GET  /api/staff/datasets                                    401         401         ok          ok          ok          ok
      GET  /api/staff/datasets/{dataset}                          401         401         ok          ok          ok          ok
      POST /api/staff/datasets/{dataset}/release                  401         401         403         403         ok          ok
      POST /api/staff/datasets/{dataset}/releases/{number}/withdrawal 401     401         403         403         404         404
      GET  /api/staff/quarantine                                  401         401         403         403         ok          ok
      POST /api/staff/quarantine/{id}/replay                      401         401         403         403         404         404
      DELETE /api/staff/quarantine/{id}                           401         401         403         403         ok          ok
      GET  /api/staff/requests                                    401         401         ok          ok          ok          ok
      POST /api/staff/requests                                    401         401         ok          ok          ok          ok
      GET  /api/staff/requests/{reference}                        401         401         403         403         ok          ok
      GET  /api/staff/requests/{reference}/pieces/{piece}         401         401         403         403         404         404
      POST /api/staff/requests/{reference}/acceptance             401         401         403         403         ok          ok
      POST /api/staff/requests/{reference}/assignment             401         401         403         403         ok          ok
      POST /api/staff/requests/{reference}/asked                  401         401         403         403         ok          ok
      POST /api/staff/requests/{reference}/decision               401         401         403         403         ok          ok
      POST /api/staff/requests/{reference}/letter-preview         401         401         403         403         ok          ok
      POST /api/staff/requests/{reference}/messages               401         401         403         403         ok          ok
      POST /api/staff/requests/{reference}/opinions               401         401         403         403         ok          ok
      GET  /api/staff/requests/{reference}/payment                401         401         403         403         ok          ok
      POST /api/staff/requests/{reference}/payment                401         401         403         403         ok          ok
      GET  /api/staff/procedures                                  401         401         ok          ok          ok          ok
      POST /api/staff/procedures                                  401         401         403         403         ok          ok
      GET  /api/staff/procedures/{procedure}                      401         401         ok          ok          ok          ok
      PUT  /api/staff/procedures/{procedure}                      401         401         403         403         ok          ok
      GET  /api/staff/procedures/{procedure}/export               401         401         ok          ok          ok          ok
      POST /api/staff/procedures/{procedure}/publication          401         401         403         403         ok          ok
      POST /api/staff/procedures/{procedure}/archive              401         401         403         403         ok          ok
      POST /api/staff/procedures/{procedure}/copy                 401         401         403         403         ok          ok
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
          "/api/me/requests/{reference}/mail", "{\"mail\": \"lucie@example.fr\"}",
          "/api/public/reports/{reference}/answers", "{\"repaired\": true}",
          "/api/public/requests/{reference}/answers", "{\"answers\": {}}",
          "/api/public/requests/{reference}/mail", "{\"mail\": \"lucie@example.fr\"}",
          "/api/public/requests/{reference}/mail/confirmation", "{\"code\": \"123456\"}",
          "/api/public/requests/{reference}/messages", "{\"text\": \"Bonjour.\"}",
          "/api/staff/datasets/{dataset}/releases/{number}/withdrawal",
              "{\"reason\": \"Une erreur.\"}",
          "/api/staff/procedures", "{\"document\": {}}",
          "/api/staff/procedures/{procedure}", "{\"document\": {}}",
          "/api/staff/reports/{reference}/decisions",
              "{\"status\": \"planned\", \"publicText\": \"Nous y allons.\"}");

  private static String reference;
  private static String request;

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

  @BeforeAll
  static void fileRequest() {
    Procedure.publish(parvis);
    request = Procedure.Filing.onBehalf(parvis).reference();
  }

  @ParameterizedTest(name = "{0} {1} as {2}: {3}")
  @MethodSource("cases")
  void route_letsIn_whomTheTableLetsIn(String method, String route, String role, String expected) {
    var path =
        route
            .replace("/requests/{reference}", "/requests/" + request)
            .replace("{reference}", reference)
            .replace("{procedure}", Procedure.ID)
            .replace("{letter}", "receipt")
            .replace("{piece}", "nobody-has-this")
            .replace("{opinion}", "nobody-has-this")
            .replace("{server}", "ttn")
            .replace("{service_code}", "lampadaire-eteint")
            .replace("{service_request_id}", reference)
            .replace("{dataset}", "capteurs")
            .replace("{number}", "999999")
            .replace("{thing}", "nobody-has-this")
            .replace("{dataset}", "signalements")
            .replace("{release}", "latest")
            .replace("{file}", "nobody-has-this.csv")
            .replace("{webhook}", "nobody-has-this")
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
