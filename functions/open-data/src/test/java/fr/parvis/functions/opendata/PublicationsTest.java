package fr.parvis.functions.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.ReleaseId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What of a release everybody sees: datasets, files, feeds. */
class PublicationsTest {

  private static final String FILES = "/data/files/signalements/";

  private final Door door = new Door();

  @Test
  void datasets_areListed_withTheirRelease() {
    door.publish("signalements");
    var items = door.get("/api/public/datasets").expect(200).json().path("items");
    assertThat(items).hasSize(Datasets.all().size());
    assertThat(items.at("/0/id").asText()).isEqualTo("signalements");
    assertThat(items.at("/0/rows").asInt()).isEqualTo(3);
    assertThat(items.at("/0/licence/id").asText()).isEqualTo("lov2");
    assertThat(items.at("/1/rows").isNull()).isTrue();
  }

  @Test
  void dataset_isTold_whole() {
    door.putLots(3);
    door.publish("signalements");
    var dataset = door.get("/api/public/datasets/signalements").expect(200);
    var json = dataset.json();
    assertThat(json.at("/schema/fields/0/name").asText()).isEqualTo("lot");
    assertThat(json.path("quality")).hasSize(10);
    assertThat(json.at("/quality/0/words/fr").asText()).isNotBlank();
    assertThat(json.at("/temporal/from").asText()).isEqualTo("2026-08-01");
    assertThat(json.at("/temporal/to").asText()).isEqualTo("2026-10-31");
    assertThat(json.at("/files/0/href").asText())
        .isEqualTo(Door.SITE + FILES + "1/signalements.csv");
    door.get(json.at("/files/0/latestHref").asText()).expect(302);
    assertThat(door.get(json.path("example").asText()).expect(200).json().path("items")).hasSize(3);
    assertThat(door.get(json.path("feed").asText()).expect(200).body()).contains("version 1");
    door.with("if-none-match", dataset.header("etag"));
    door.get("/api/public/datasets/signalements").expect(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/public/datasets/chats",
        "/api/public/datasets/chats/rows",
        "/data/feeds/chats.atom",
        "/data/feeds/signalements.rss",
        FILES + "latest/signalements.xlsx",
        FILES + "2/signalements.csv",
        FILES + "0/signalements.csv",
        FILES + "x/signalements.csv",
        FILES + "1/labels.csv",
        "/data/files/chats/latest/chats.csv",
        "/data/files/capteurs/latest/capteurs.csv",
      })
  void what_isNotThere_is404(String address) {
    door.publish("signalements");
    assertThat(door.get(address).status()).isEqualTo(404);
  }

  @Test
  void file_leadsToTheBucket_andHeadTellsOfIt() {
    door.publish("signalements");
    door.now = door.now.plus(Duration.ofDays(1));
    door.publish("signalements");
    var newest = door.get(FILES + "latest/signalements.csv").expect(302);
    assertThat(newest.header("location"))
        .isEqualTo("https://bucket.example/signalements/000002/signalements.csv?signed");
    assertThat(door.get(FILES + "1/signalements.csv").expect(302).header("location"))
        .contains("/000001/");
    var head = door.ask("HEAD", FILES + "1/signalements.csv", "").expect(200);
    assertThat(head.header("content-length")).isEqualTo("1234");
    assertThat(head.header("content-type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(head.header("last-modified")).isEqualTo("Thu, 26 Nov 2026 10:00:00 GMT");
    assertThat(head.header("etag")).isEqualTo(newest.header("etag"));
    door.with("if-none-match", head.header("etag")).get(FILES + "1/signalements.csv").expect(304);
  }

  @Test
  void withdrawnRelease_isGone_withTheReason_andTheNewestIsTheOneBefore() {
    door.publish("signalements");
    door.publish("signalements");
    var reason = "Une personne a demandé l'effacement de ses données.";
    door.releases.withdraw(new ReleaseId("signalements", 2), reason, door.now);
    var gone = door.get(FILES + "2/signalements.csv").expect(410);
    assertThat(gone.header("content-type")).isEqualTo("application/problem+json");
    assertThat(gone.json().path("detail").asText()).isEqualTo(reason);
    door.ask("HEAD", FILES + "2/signalements.csv", "").expect(410);
    door.get(FILES + "2/signalements.xlsx").expect(404);
    assertThat(door.get(FILES + "latest/signalements.csv").expect(302).header("location"))
        .contains("/000001/");
    assertThat(
            door.get("/api/public/datasets/signalements").json().at("/releases/0/reason").asText())
        .isEqualTo(reason);
  }

  @Test
  void release_thatIsHeldOrMade_isNobodysBusiness() {
    var held = door.releases.begin("signalements", "37999", door.now);
    assertThat(door.get(FILES + "1/signalements.csv").status()).isEqualTo(404);
    door.releases.hold(held, 3, List.of(), 1, door.now);
    var made = door.releases.begin("signalements", "37999", door.now);
    door.releases.withdraw(made.id(), "Une personne est partie.", door.now);
    assertThat(door.get(FILES + "1/signalements.csv").status()).isEqualTo(404);
    assertThat(door.get("/api/public/datasets/signalements").json().path("releases")).isEmpty();
    assertThat(entries(feed("/data/feed.atom"))).isEmpty();
  }

  @Test
  void feed_tellsWhatCameOut_andWhatWasTakenBack_newestFirst() {
    door.publish("signalements");
    door.now = door.now.plusSeconds(60);
    door.publish("capteurs");
    door.now = door.now.plusSeconds(60);
    door.releases.withdraw(new ReleaseId("signalements", 1), "Erreur & <oubli>", door.now);
    var feed = feed("/data/feed.atom");
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(entries(feed))
        .containsExactly(
            Door.SITE + "/data/signalements#withdrawal-1", Door.SITE + "/data/capteurs#release-1");
    assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
        .isEqualTo("Erreur & <oubli>");
    assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo("2026-11-26T10:02:00Z");
    assertThat(entries(feed("/data/feeds/capteurs.atom"))).hasSize(1);
    door.with("accept-language", "en");
    assertThat(door.get("/data/feed.atom").body()).contains("was withdrawn");
  }

  private Document feed(String address) {
    var answer = door.get(address).expect(200);
    assertThat(answer.header("content-type")).startsWith("application/atom+xml");
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + answer.body(), e);
    }
  }

  private static List<String> entries(Document feed) {
    var entries = feed.getElementsByTagName("entry");
    return IntStream.range(0, entries.getLength())
        .mapToObj(
            i -> ((Element) entries.item(i)).getElementsByTagName("id").item(0).getTextContent())
        .toList();
  }
}
