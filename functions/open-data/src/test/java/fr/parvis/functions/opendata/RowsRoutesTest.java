package fr.parvis.functions.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.domain.Page;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.InMemoryRows;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.Rows;
import fr.parvis.reusers.Allowances.Limits;
import fr.parvis.tables.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsRoutesTest {

  private static final String ROWS = "/api/public/datasets/signalements/rows";

  private final Door door = new Door();

  @BeforeEach
  void putRows() {
    door.putLots(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit=2                                   | lot-000 lot-001
          sort=-lot&limit=2                         | lot-029 lot-028
          sort=-nombre&limit=2                      | lot-029 lot-028
          nombre.from=33                            | lot-028 lot-029
          nombre.from=7&nombre.to=8                 | lot-002 lot-003
          nombre=12                                 | lot-007
          lot=lot-004                               | lot-004
          mois=2026-09&nombre.to=9                  | lot-001 lot-004
          mois=2026-09&nombre.to=9&sort=-nombre     | lot-004 lot-001
          niveau=commune&nombre.from=20             | lot-015 lot-020 lot-025
          maille.from=m-28                          | lot-003 lot-004 lot-006 lot-007 lot-008 lot-009 lot-028 lot-029
          maille=m-1                                | lot-001
          mois=2027-01                              | ''
          """)
  void rows_areThoseAskedFor_inTheOrderAskedFor(String query, String lots) {
    assertThat(String.join(" ", lots(door.get(ROWS + "?" + query).expect(200).json())))
        .isEqualTo(lots);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=7",
        "limit=1&sort=-mois",
        "limit=4&niveau=maille",
        "limit=30",
        "limit=3&sort=nombre&mois.from=2026-09"
      })
  void cursors_leadThroughAllRows_eachOnce(String query) {
    var whole = lots(door.get(ROWS + "?" + query.replaceFirst("limit=\\d+", "limit=1000")).json());
    var found = new ArrayList<String>();
    var next = Door.SITE + ROWS + "?" + query;
    while (!next.isEmpty()) {
      var answer = door.get(next).expect(200);
      found.addAll(lots(answer.json()));
      next = answer.json().path("nextHref").asText("").replace("null", "");
      assertThat(answer.header("link"))
          .isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
    }
    assertThat(found).isEqualTo(whole).isNotEmpty();
  }

  @Test
  void cells_haveTheirTypes_andOnlyChosenColumns() {
    var item = door.get(ROWS + "?select=nombre,mois,maille&limit=1").json().at("/items/0");
    assertThat(item.toString()).isEqualTo("{\"nombre\":5,\"mois\":\"2026-08\",\"maille\":null}");
  }

  @Test
  void csv_isThatOfRfc4180() {
    var answer = door.get(ROWS + "?format=csv&select=lot,categorie,lon&limit=2").expect(200);
    assertThat(answer.header("content-type")).isEqualTo("text/csv; charset=utf-8; header=present");
    assertThat(answer.body())
        .isEqualTo(
            "lot,categorie,lon\r\nlot-000,lampadaire-eteint,\r\nlot-001,\"nid-de-poule, \"\"grave\"\"\",0.68\r\n");
    assertThat(answer.header("link")).contains("cursor=").contains("format=csv");
  }

  @Test
  void geoJson_hasPointsWherePlacesAre() {
    var answer = door.with("accept", "application/geo+json").get(ROWS + "?limit=2").expect(200);
    assertThat(answer.header("content-type")).isEqualTo("application/geo+json");
    assertThat(answer.json().at("/features/0/geometry").isNull()).isTrue();
    assertThat(answer.json().at("/features/1/geometry").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[0.68,47.39]}");
    assertThat(answer.json().at("/features/1/id").asText()).isEqualTo("lot-001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colour=red                 | #/colour        | unknown
          colour.from=red            | #/colour.from   | unknown
          nombre=douze               | #/nombre        | not-of-the-column
          nombre.from=1e3            | #/nombre.from   | not-of-the-column
          mois.to=2026-13            | #/mois.to       | not-of-the-column
          mois=2026-11-26            | #/mois          | not-of-the-column
          nombre=5&nombre.from=4     | #/nombre.from   | repeated
          select=lot,couleur         | #/select        | unknown
          sort=categorie             | #/sort          | not-indexed
          limit=0                    | #/limit         | out-of-range
          limit=1001                 | #/limit         | out-of-range
          limit=-1                   | #/limit         | out-of-range
          format=xlsx                | #/format        | not-a-choice
          cursor=abc                 | #/cursor        | not-a-cursor
          """)
  void question_isRefused_underTheNameOfItsParameter(String query, String pointer, String code) {
    var error = door.get(ROWS + "?" + query).expect(422).json().at("/errors/0");
    assertThat(error.path("pointer").asText()).isEqualTo(pointer);
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("detail").asText()).isNotBlank();
  }

  @Test
  void cursor_isRefused_withAnotherQuestion() {
    var cursor = door.get(ROWS + "?limit=3&mois=2026-09").json().path("next").asText();
    door.get(ROWS + "?limit=5&format=csv&mois=2026-09&cursor=" + cursor).expect(200);
    door.get(ROWS + "?limit=3&mois=2026-10&cursor=" + cursor).expect(422);
    door.get("/api/public/datasets/capteurs/rows?cursor=" + cursor).expect(422);
  }

  @Test
  void answer_isNotSentAgain_andIsCompressed_whenAsked() throws IOException {
    var plain = door.get(ROWS).expect(200);
    var zipped = door.with("accept-encoding", "br;q=1, gzip;q=0.8").get(ROWS).expect(200);
    assertThat(zipped.header("content-encoding")).isEqualTo("gzip");
    var bytes = Base64.getDecoder().decode(zipped.body());
    assertThat(bytes.length).isLessThan(plain.body().length() / 4);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(new String(gzip.readAllBytes(), UTF_8)).isEqualTo(plain.body());
    }
    door.with("accept-encoding", "gzip;q=0, identity");
    assertThat(door.get(ROWS).header("content-encoding")).isEmpty();
    door.with("if-none-match", plain.header("etag")).get(ROWS).expect(304);
  }

  @Test
  void quota_endsForToday_andIsMoreWithAKey() {
    var small = new Door(new Limits(103, 102));
    small.get(ROWS).expect(200);
    var key = small.post("/api/public/reusers", ReuserRoutesTest.ASKED).expect(201).json();
    small.get(ROWS).expect(200);
    var refused = small.get(ROWS).expect(429);
    assertThat(refused.header("retry-after")).isEqualTo(Integer.toString(14 * 3600 + 1));
    assertThat(refused.json().path("type").asText()).isEqualTo("/problems/quota-exceeded");
    small.with("api-key", key.path("apiKey").asText()).get(ROWS).expect(200);
    small.with("api-key", "of nobody").get(ROWS).expect(403);
  }

  @Test
  void quota_isOfEachViewer_whenTheSiteTellsWhoAsks() {
    var small = new Door(new Limits(1, 1)).with("viewer-address", "192.0.2.1");
    small.with("site-key", Door.SITE_KEY).get(ROWS).expect(200);
    small.get(ROWS).expect(429);
    small.with("viewer-address", "192.0.2.2").get(ROWS).expect(200);
  }

  @Test
  void quota_isOfTheGatewaysCaller_whenTheKeyIsNotTheSites() {
    var small = new Door(new Limits(1, 1)).with("viewer-address", "192.0.2.1");
    small.with("site-key", "a guess").get(ROWS).expect(200);
    small.with("viewer-address", "192.0.2.2").get(ROWS).expect(429);
  }

  /** A filter on a column without index must not read a dataset to its end at one caller's word. */
  @Test
  void reading_isBounded_whateverIsAsked() {
    var watched = new WatchedRows();
    var large = new Door(new Limits(10, 10), watched::over);
    large.putLots(7_000);
    var first = large.get(ROWS + "?categorie=nothing-like-this&limit=1000").expect(200).json();
    assertThat(watched.read).isLessThanOrEqualTo(RowsReading.MOST_READ);
    assertThat(first.path("partial").asBoolean()).isTrue();
    assertThat(first.path("items")).isEmpty();
    var second = large.get(first.path("nextHref").asText()).expect(200).json();
    assertThat(watched.read).isEqualTo(7_000);
    assertThat(second.path("partial").asBoolean()).isFalse();
    assertThat(second.path("next").isNull()).isTrue();
    watched.read = 0;
    large.get(ROWS + "?limit=10").expect(200);
    assertThat(watched.read).as("no more than is told").isEqualTo(10);
  }

  private static List<String> lots(JsonNode answer) {
    return answer.path("items").valueStream().map(item -> item.path("lot").asText()).toList();
  }

  /** Counts the rows that are handed out. */
  private static final class WatchedRows implements Rows {

    private Rows rows = new InMemoryRows();
    private int read;

    Rows over(Rows kept) {
      rows = kept;
      return this;
    }

    @Override
    public Page<Row> page(Dataset dataset, RowQuery query, int limit, Optional<String> after) {
      var page = rows.page(dataset, query, limit, after);
      read += page.items().size();
      return page;
    }

    @Override
    public int put(Dataset dataset, List<Row> added) {
      return rows.put(dataset, added);
    }

    @Override
    public int remove(Dataset dataset, Collection<String> keys) {
      return rows.remove(dataset, keys);
    }

    @Override
    public Optional<Row> find(Dataset dataset, String key) {
      return rows.find(dataset, key);
    }
  }
}
