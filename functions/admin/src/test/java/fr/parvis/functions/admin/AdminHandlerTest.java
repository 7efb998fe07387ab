package fr.parvis.functions.admin;

import static fr.parvis.functions.admin.Door.body;
import static fr.parvis.functions.admin.Door.header;
import static fr.parvis.functions.admin.Door.read;
import static fr.parvis.functions.admin.Door.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Reference;
import fr.parvis.http.Priming;
import fr.parvis.reports.DecideReport;
import fr.parvis.reports.InMemoryReports;
import fr.parvis.reports.Status;
import fr.parvis.territory.InMemoryTerritories;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AdminHandlerTest {

  private static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final InMemoryReports reports = new InMemoryReports();
  private final InMemoryTerritories territories = new InMemoryTerritories();
  private final Door door =
      new Door(
          new StaffReports(
              new Parts(territories, reports, new DecideReport(reports, CLOCK), CLOCK)));

  @BeforeEach
  void settle() {
    territories.put(Samples.territory());
    reports.add(Samples.report(1, "eclairage", NOW.minus(Duration.ofDays(10))));
    reports.add(Samples.report(2, "eclairage", NOW.minus(Duration.ofDays(1))));
    reports.add(Samples.report(3, "eclairage", NOW));
    reports.add(Samples.report(4, "voirie", NOW));
  }

  @Test
  void priming_getsAsFarAsTheReports_andFindsNone() {
    var answer = door.answerTo(AdminHandler.priming("parvis_roles"));
    assertThat(Door.status(answer)).as(answer.toString()).isEqualTo(404);
    assertThat(Door.body(answer).path("detail").asText()).contains(Priming.UNKNOWN_REFERENCE);
  }

  @Test
  void whatNoGatewaySent_isAnsweredAsAFailure() {
    assertThat(status(door.answerTo("{\"version\": \"2.0\", \"rawPath\": \"/\"}"))).isEqualTo(500);
  }

  @Test
  void me_tellsRolesAndServices() {
    var answer = door.answer("me");
    assertThat(status(answer)).isEqualTo(200);
    assertThat(body(answer))
        .hasToString(
            "{\"name\":\"Nadia B.\",\"roles\":[\"agent:eclairage\",\"agent:voirie\"],\"services\":[\"eclairage\",\"voirie\"]}");
  }

  @Test
  void list_givesOwnServiceDueFirst_andGoesOnByCursor() {
    var first = body(door.answer("list-todo"));
    assertThat(first.at("/items")).hasSize(2);
    assertThat(first.at("/items/0/reference").asText()).isEqualTo(Samples.reference(1));
    assertThat(first.at("/items/0/late").asBoolean()).isTrue();
    assertThat(first.at("/items/0/channel").asText()).isEqualTo("app");
    var cursor = first.at("/next").asText();
    var next = body(door.answerTo(asking("queue=todo&cursor=" + cursor)));
    assertThat(next.at("/items/0/reference").asText()).isEqualTo(Samples.reference(3));
    assertThat(next.at("/next").isNull()).isTrue();
  }

  @Test
  void counts_countEveryService_forAManager() {
    assertThat(body(door.answer("counts")))
        .hasToString("{\"todo\":4,\"late\":1,\"reopened\":0,\"done\":0,\"capped\":false}");
  }

  @Test
  void decide_changesTheReport_andGivesTheNextVersion() {
    assertThat(header(door.answer("show"), "etag")).isEqualTo("\"1\"");
    var decided = door.answer("decide");
    assertThat(status(decided)).isEqualTo(200);
    assertThat(header(decided, "etag")).isEqualTo("\"2\"");
    assertThat(body(decided).at("/expectedBy").asText()).isEqualTo("2026-11-26");
    assertThat(reports.get(Reference.ofBits(1)).status()).isEqualTo(Status.PLANNED);
    assertThat(status(door.answer("decide"))).isEqualTo(412);
  }

  @Test
  void decide_isRefused_withoutTheVersionThatWasSeen() {
    var answer = door.answer("decide-without-version");
    assertThat(status(answer)).isEqualTo(428);
    assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
    assertThat(body(answer).at("/requestId").asText()).isEqualTo("req-1");
  }

  @Test
  void decide_tellsEveryFault() {
    var answer = door.answer("decide-broken");
    assertThat(status(answer)).isEqualTo(422);
    assertThat(body(answer).at("/errors").findValuesAsText("pointer"))
        .contains("#/status", "#/colour");
  }

  @Test
  void decide_isRefused_whenTheBodyIsNotReadable() {
    assertThat(
            status(
                door.answerTo(read("decide").replaceFirst("\"body\": \".*\"", "\"body\": \"{\""))))
        .isEqualTo(400);
    assertThat(status(door.answerTo(read("decide").replaceFirst(",\\s*\"body\": \".*\"", ""))))
        .isEqualTo(422);
    assertThat(status(door.answerTo(read("decide").replace("application/json", "text/plain"))))
        .isEqualTo(415);
  }

  @Test
  void agents_seeOnlyTheirServices_residentsNothing() {
    assertThat(status(door.answerTo(read("show").replace("agent:eclairage", "agent:voirie"))))
        .isEqualTo(403);
    assertThat(status(door.answerTo(asking("service=voirie")))).isEqualTo(403);
    assertThat(status(door.answer("resident"))).isEqualTo(403);
  }

  @Test
  void unknownAddresses_andWrongParameters_areTold() {
    assertThat(status(door.answer("unknown-address"))).isEqualTo(404);
    assertThat(body(door.answer("unknown-address")).at("/type").asText())
        .isEqualTo("/problems/not-found");
    assertThat(status(door.answerTo(read("show").replace("\"GET\"", "\"DELETE\"")))).isEqualTo(405);
    for (var wrong : List.of("queue=all", "limit=0", "limit=1000", "cursor=x")) {
      assertThat(status(door.answerTo(asking(wrong)))).as(wrong).isEqualTo(422);
    }
  }

  @Test
  void nothingThatIsSent_isOurFault() {
    for (var query :
        List.of(
            "service=" + "x".repeat(3000),
            "service=",
            "service=%zz",
            "service=%",
            "cursor=%ff%fe",
            "queue=todo&queue=late",
            "limit=%00",
            "=",
            "=x&service",
            "service==x",
            "&&&")) {
      for (var event : List.of("counts", "list-todo")) {
        var answer = door.answerTo(asked(read(event), query));
        assertThat(status(answer)).as(event + "?" + query).isBetween(200, 499);
      }
    }
    for (var header :
        List.of(
            "content-type\": \"nonsense",
            "content-type\": \"application/json; charset=nonsense",
            "accept\": \"nonsense",
            "accept-language\": \"%%%",
            "cookie\": \"=;=",
            "if-match\": \"\\\"99999999999999999999\\\"")) {
      var event =
          read("decide").replaceFirst("\\s+}", Matcher.quoteReplacement(", \"" + header + "\"}"));
      assertThat(status(door.answerTo(event))).as(header).isBetween(200, 499);
    }
    var long3000 = read("list-todo").replace("[agent:eclairage]", "[manager]");
    assertThat(status(door.answerTo(asked(long3000, "service=" + "x".repeat(3000)))))
        .isEqualTo(422);
  }

  private static String asked(String event, String query) {
    return event.replaceFirst(
        "\"rawQueryString\": \"[^\"]*\"",
        Matcher.quoteReplacement("\"rawQueryString\": \"" + query + "\""));
  }

  /** The recorded list with another query. */
  private static String asking(String query) {
    return read("list-todo").replace("queue=todo&limit=2", query);
  }
}
