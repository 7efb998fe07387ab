package fr.parvis.functions.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.Datasets;
import fr.parvis.reusers.Allowances.Limits;
import fr.parvis.tables.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a query holds, it is answered or refused by name; it is never our fault. */
class HostileQueriesTest {

  /** {@code -Dparvis.hostile-queries=20000} sends them all. */
  private static final int QUERIES = Integer.getInteger("parvis.hostile-queries", 1_000);

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-0",
          "1e308",
          "1e999",
          "NaN",
          "99999999999999999999999",
          "-1",
          "2026-02-30",
          "2026-11-26T24:00:00Z",
          "+999999999-12-31",
          "-999999999-01-01",
          "2026-13",
          "true",
          "null",
          "\u0000",
          "\ud83d",
          "é😀\u202e",
          "#",
          "%",
          "%23",
          "\uffff",
          "a".repeat(3_000),
          "'; DROP TABLE x --",
          "${jndi:ldap://x}",
          "lot,lot,lot",
          ",",
          "-lot",
          "--lot",
          "[]",
          "{\"a\":1}",
          "../../x",
          "P1Y",
          "12:00:00");

  private final Random random = new Random(8428);
  private final Door door = new Door(new Limits(1_000_000, 1_000_000));

  @Test
  void randomQueries_areNeverOurFault() {
    door.putLots(20);
    var refused = 0;
    for (int sent = 0; sent < QUERIES; sent++) {
      var dataset = any(Datasets.all());
      var names =
          Stream.concat(
                  Stream.of("select", "sort", "limit", "cursor", "format", "x", "", "__proto__"),
                  dataset.schema().fields().stream().map(Field::name))
              .toList();
      var query = new ArrayList<String>();
      for (int left = random.nextInt(4); left >= 0; left--) {
        var name = any(names) + any(List.of("", "", ".from", ".to", ".FROM"));
        query.add(encoded(name) + "=" + encoded(value()));
      }
      var address = "/api/public/datasets/" + dataset.id() + "/rows?" + String.join("&", query);
      var answer = door.get(address);
      assertThat(answer.status()).as("%s -> %s", address, answer.body()).isIn(200, 422);
      refused += answer.status() == 422 ? 1 : 0;
    }
    assertThat(refused).isBetween(QUERIES / 10, QUERIES - 1);
  }

  private String value() {
    if (random.nextBoolean()) {
      return any(VALUES);
    }
    var text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      text.append((char) random.nextInt(1, 0x250));
    }
    return text.toString();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
