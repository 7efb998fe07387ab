package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident's report goes to the town hall and back. */
class ReportJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  private static final String REQUEST_ID = "apigw-requestid";
  private static final String LAMP =
      """
      {"category": "lampadaire-eteint", "description": "Le lampadaire clignote puis s'éteint.",
       "place": {"lon": 0.7001, "lat": 47.3502, "label": "12 rue des Tilleuls"},
       "contact": {"mail": "%s"}, "language": "fr"}
      """;

  private final Visitor resident = new Visitor(parvis.site());

  @Test
  void report_goesToTheTownHallAndBack() {
    var mail = "camille-%s@example.fr".formatted(UUID.randomUUID());
    var filed = resident.post("/api/public/reports", LAMP.formatted(mail)).expect(201).json();
    var reference = filed.get("reference").asText();
    assertThat(mailTo(mail, 1)).contains(reference).contains(filed.get("followSecret").asText());

    var agent = new Visitor(parvis.site()).signedIn(parvis.laptop().token("karim"));
    assertThat(agent.get("/api/staff/reports?queue=todo&limit=100").expect(200).body())
        .contains(reference);
    var read = agent.get("/api/staff/reports/" + reference).expect(200);
    agent
        .with("If-Match", read.header("etag"))
        .post(
            "/api/staff/reports/" + reference + "/decisions",
            """
            {"status": "done", "publicText": "Ampoule remplacée par une LED. Merci de nous l'avoir dit."}
            """)
        .expect(200);

    var seen = resident.get("/api/public/reports/" + reference).expect(200).json();
    assertThat(seen.get("status").asText()).isEqualTo("done");
    assertThat(seen.get("history").findValuesAsText("text"))
        .contains("Ampoule remplacée par une LED. Merci de nous l'avoir dit.");
    assertThat(mailTo(mail, 2)).contains("Ampoule remplacée par une LED.");
  }

  @Test
  void event_isKeptWithTheRequestThatItFollowsFrom() {
    var filed = resident.post("/api/public/reports", LAMP.formatted(anyMail())).expect(201);
    var decided = decide(filed.json().get("reference").asText(), "done");
    var asked = resident.post("/api/public/reports", LAMP.formatted(anyMail())).expect(201);
    try (var traces = new Traces(parvis)) {
      assertThat(traces.of(List.of(decided.header(REQUEST_ID)))).contains("ReportsTable");
      assertThat(traces.of(List.of(asked.header(REQUEST_ID)))).contains("ReportsTable");
    }
  }

  @Test
  void answer_reopensTheReport_whenTheResidentSaysItIsNotRepaired() {
    var filed = resident.post("/api/public/reports", LAMP.formatted(anyMail())).expect(201).json();
    var reference = filed.get("reference").asText();
    decide(reference, "done");
    var follower = resident.with("Follow-Secret", filed.get("followSecret").asText());
    var answered =
        follower
            .post("/api/public/reports/" + reference + "/answers", "{\"repaired\": false}")
            .expect(200)
            .json();
    assertThat(answered.get("status").asText()).isEqualTo("reopened");
    resident
        .with("Follow-Secret", "AAAAAAAAAAAAAAAAAAAAAA")
        .post("/api/public/reports/" + reference + "/answers", "{\"repaired\": true}")
        .expect(403);
  }

  @Test
  void decision_isRefused_whenAnotherAgentDecidedMeanwhile() {
    var filed = resident.post("/api/public/reports", LAMP.formatted(anyMail())).expect(201).json();
    var reference = filed.get("reference").asText();
    var agent = new Visitor(parvis.site()).signedIn(parvis.laptop().token("karim"));
    var etag = agent.get("/api/staff/reports/" + reference).expect(200).header("etag");
    decide(reference, "planned");
    var decisions = "/api/staff/reports/" + reference + "/decisions";
    var decision = "{\"status\": \"declined\", \"publicText\": \"Ce lampadaire est privé.\"}";
    agent.with("If-Match", etag).post(decisions, decision).expect(412);
    agent.post(decisions, decision).expect(428);
  }

  @Test
  void repeat_getsTheFirstAnswer_whenTheIdempotencyKeyIsTheSame() {
    var once = resident.with("Idempotency-Key", UUID.randomUUID().toString());
    var body = LAMP.formatted(anyMail());
    var first = once.post("/api/public/reports", body).expect(201);
    assertThat(once.post("/api/public/reports", body).expect(201).json()).isEqualTo(first.json());
    var other = once.post("/api/public/reports", body.replace("clignote", "fume")).expect(422);
    assertThat(other.json().at("/errors/0/code").asText()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void open311_filesAndReadsBack_inXmlAndJson() {
    var filed =
        resident
            .postForm(
                "/open311/v2/requests.json",
                Map.of(
                    "service_code", "nid-de-poule",
                    "lat", "47.3502",
                    "long", "0.7001",
                    "description", "Trou profond devant l'école <&>"))
            .expect(200)
            .json();
    var id = filed.at("/0/service_request_id").asText();
    var read = resident.get("/open311/v2/requests/" + id + ".json").expect(200).json();
    assertThat(read.at("/0/description").asText()).isEqualTo("Trou profond devant l'école <&>");
    assertThat(read.at("/0/status").asText()).isEqualTo("open");
    assertThat(resident.get("/open311/v2/requests/" + id + ".xml").expect(200).body())
        .contains("<description>Trou profond devant l'école &lt;&amp;&gt;</description>");
    assertThat(
            resident
                .get("/open311/v2/requests.geojson?service_request_id=" + id)
                .expect(200)
                .body())
        .contains("\"FeatureCollection\"")
        .contains(id);
  }

  @Test
  void report_isRefusedWithEveryBrokenRule_whenItIsWrong() {
    var wrong =
        resident
            .post(
                "/api/public/reports",
                """
                {"category": "licorne", "description": "", "place": {}, "contact": {"mail": "personne"}}
                """)
            .expect(422);
    assertThat(wrong.header("content-type")).startsWith("application/problem+json");
    assertThat(wrong.json().get("errors").findValuesAsText("pointer"))
        .contains("#/category", "#/description", "#/place", "#/contact/mail");
  }

  private static Answer decide(String reference, String status) {
    var agent = new Visitor(parvis.site()).signedIn(parvis.laptop().token("karim"));
    var etag = agent.get("/api/staff/reports/" + reference).expect(200).header("etag");
    return agent
        .with("If-Match", etag)
        .post(
            "/api/staff/reports/" + reference + "/decisions",
            "{\"status\": \"%s\", \"publicText\": \"Nous y allons.\"}".formatted(status))
        .expect(200);
  }

  private static String anyMail() {
    return UUID.randomUUID() + "@example.fr";
  }

  /** The text of the nth mail to an address, once it is there. */
  private static String mailTo(String address, int nth) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                parvis.laptop().mails().stream()
                    .filter(mail -> mail.to().contains(address))
                    .toList(),
            mails -> mails.size() >= nth)
        .get(nth - 1)
        .text();
  }
}
