package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a re-user does: is told of a release, takes it, reads rows; and what is taken back is gone.
 */
class OpenDataJourneyTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  /** Far fewer than a key may ask for in a day; HostileQueriesTest of the door sends the many. */
  private static final int QUERIES = 200;

  private static final String DATASET = "demarches-usage";
  private static final String ROWS = "/api/public/datasets/" + DATASET + "/rows";
  private static final String CSV = "nom_service_public_numerique\r\nCantine\r\n";

  private static PublishedFiles published;
  private static Reuser reuser;

  @BeforeAll
  static void begin() {
    var laptop = parvis.laptop();
    published = new PublishedFiles(laptop.endpoint("dynamodb"), laptop.endpoint("s3"));
    reuser = new Reuser(parvis);
    reuser.listen(DATASET);
  }

  @AfterAll
  static void end() {
    reuser.visitor().send("DELETE", "/api/public/reusers/me", "", "").expect(204);
    reuser.close();
    published.close();
  }

  @Test
  void reuser_isToldOfARelease_takesIt_andFindsItGoneWhenItIsTakenBack() {
    var release = published.publish(DATASET, CSV);
    var number = release.id().number();
    awaitNews("DatasetPublished.v1", number);
    var file = "/data/files/%s/%d/%s.csv".formatted(DATASET, number, DATASET);
    var found = reuser.visitor().get(file).expect(302);
    assertThat(new Visitor(parvis.site()).get(found.header("location")).expect(200).body())
        .isEqualTo(CSV);
    var head = reuser.visitor().send("HEAD", file, "", "").expect(200);
    assertThat(head.header("content-length")).isEqualTo(Integer.toString(CSV.length()));
    assertThat(head.header("etag")).isEqualTo(found.header("etag"));
    assertThat(reuser.visitor().get("/data/catalog.ttl").expect(200).body())
        .contains("/data/files/" + DATASET + "/latest/" + DATASET + ".csv");
    published.withdraw(release, "Une personne a demandé l'effacement.");
    awaitNews("DatasetWithdrawn.v1", number);
    var gone = reuser.visitor().get(file).expect(410).json();
    assertThat(gone.get("detail").asText()).isEqualTo("Une personne a demandé l'effacement.");
    assertThat(reuser.visitor().get("/data/feeds/" + DATASET + ".atom").expect(200).body())
        .contains("#withdrawal-" + number);
  }

  @Test
  void rows_areFilteredAndSorted_byTheStore() {
    published.put(
        DATASET,
        List.of(
            usage("Essai A", "2026-01-15", "3"),
            usage("Essai A", "2026-02-15", "5"),
            usage("Essai B", "2026-02-15", "7")));
    var answer =
        reuser
            .visitor()
            .get(
                ROWS
                    + "?date.from=2026-02-01&date.to=2026-02-28&select=nom_service_public_numerique,valeur")
            .expect(200)
            .json();
    assertThat(answer.get("items").toString())
        .contains("{\"nom_service_public_numerique\":\"Essai A\",\"valeur\":5}")
        .contains("{\"nom_service_public_numerique\":\"Essai B\",\"valeur\":7}")
        .doesNotContain("\"valeur\":3}");
    reuser.visitor().get(ROWS + "?date.from=2026-03-01&date.to=2026-01-01").expect(200);
    reuser.visitor().get(ROWS + "?date=hier").expect(422);
  }

  /** The stores in memory forgive what DynamoDB refuses. */
  @Test
  void hostileQueries_areNeverOurFault() {
    var random = new Random(8428);
    var columns = List.of("date", "indicateur", "nom_service_public_numerique", "valeur", "sort");
    var values =
        List.of(
            "%00",
            "%F0%9F%98%80",
            "%EF%BF%BF",
            "%23",
            "%25",
            "x".repeat(2000),
            "2026-01-01",
            "-date",
            "-",
            "%20",
            "1e308",
            "-1",
            "NaN",
            "%E2%80%AE",
            "%C3%A9".repeat(400));
    for (int sent = 0; sent < QUERIES; sent++) {
      var query = new StringBuilder("?limit=3");
      for (int left = random.nextInt(3); left >= 0; left--) {
        query
            .append('&')
            .append(columns.get(random.nextInt(columns.size())))
            .append(List.of("", ".from", ".to").get(random.nextInt(3)))
            .append('=')
            .append(values.get(random.nextInt(values.size())));
      }
      assertThat(reuser.visitor().get(ROWS + query).status()).as(query.toString()).isIn(200, 422);
    }
  }

  @Test
  void portal_isTheSites_besideTheInterface() {
    var visitor = new Visitor(parvis.site());
    for (var page : List.of("/data", "/data/" + DATASET)) {
      assertThat(visitor.get(page).headers().firstValue("apigw-requestid")).as(page).isEmpty();
    }
    assertThat(visitor.get("/data/catalog").header("content-type")).startsWith("text/turtle");
    visitor.get("/data/files/x").expect(404);
  }

  private static void awaitNews(String event, long number) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            reuser.told().stream()
                .anyMatch(news ->
                    news.contains("\"" + event + "\"")
                        && news.contains("\"release\":" + number + ",")));
  }

  private static Map<String, String> usage(String service, String day, String value) {
    return Map.of(
        "administration_rattachement", "Ville de Valmerle",
        "nom_service_public_numerique", service,
        "indicateur", "demandes",
        "valeur", value,
        "unite_mesure", "demandes",
        "est_cible", "false",
        "frequence_monitoring", "mensuelle",
        "date", day,
        "est_periode", "true",
        "source_collecte", "Parvis");
  }
}
