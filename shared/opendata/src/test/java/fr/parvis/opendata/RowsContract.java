package fr.parvis.opendata;

import static fr.parvis.opendata.Samples.BINS;
import static fr.parvis.opendata.Samples.bin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Page;
import fr.parvis.tables.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of rows keeps. */
interface RowsContract {

  Rows rows();

  @Test
  default void put_countsWhatIsNewOrDifferent_andKeepsTheLast() {
    var rows = rows();
    assertThat(rows.put(BINS, List.of(bin("quai", "1", 50, null)))).isEqualTo(1);
    assertThat(rows.put(BINS, List.of(bin("quai", "1", 50, null)))).isZero();
    var both = List.of(bin("quai", "1", 80, null), bin("quai", "2", null, "2026-11-19"));
    assertThat(rows.put(BINS, both)).isEqualTo(2);
    assertThat(rows.put(BINS, both)).isZero();
    assertThat(rows.find(BINS, "quai#1")).contains(both.getFirst());
    assertThat(rows.find(BINS, "quai#2")).contains(both.getLast());
    assertThat(rows.find(BINS, "quai#3")).isEmpty();
    assertThat(rows.find(BINS, "")).isEmpty();
  }

  @Test
  default void put_keepsManyAtOnce_withTextsThatKeysMustEscape() {
    var rows = rows();
    var many =
        IntStream.range(0, 260).mapToObj(i -> bin("a#b %", "n°" + i, i - 100, null)).toList();
    assertThat(rows.put(BINS, many)).isEqualTo(260);
    assertThat(all(rows, RowQuery.by("litres"), 100)).isEqualTo(many);
  }

  @Test
  default void remove_countsWhatWasThere() {
    var rows = rows();
    rows.put(BINS, List.of(bin("quai", "1", 50, null), bin("quai", "2", 50, null)));
    assertThat(rows.remove(BINS, List.of("quai#1", "quai#9"))).isEqualTo(1);
    assertThat(all(rows, RowQuery.all(BINS), 10)).containsExactly(bin("quai", "2", 50, null));
  }

  @Test
  default void page_goesThroughEveryOrder_bothWays_whateverItsSize() {
    var rows = rows();
    var few =
        List.of(
            bin("b", "1", 9, "2026-01-02"),
            bin("a", "2", -3, "2026-01-03"),
            bin("a", "1", null, "2026-01-01"),
            bin("c", "1", 100, null),
            bin("c", "2", 9, null));
    rows.put(BINS, few);
    for (var size : List.of(1, 2, 5, 50)) {
      assertThat(keys(all(rows, RowQuery.all(BINS), size)))
          .containsExactly("a#1", "a#2", "b#1", "c#1", "c#2");
      assertThat(keys(all(rows, RowQuery.by("litres"), size)))
          .containsExactly("a#1", "a#2", "b#1", "c#2", "c#1");
      assertThat(keys(all(rows, RowQuery.by("posee").reversed(), size)))
          .containsExactly("a#2", "b#1", "a#1", "c#2", "c#1");
    }
  }

  @Test
  default void page_holdsItsBounds_bothIncluded() {
    var rows = rows();
    rows.put(
        BINS,
        List.of(
            bin("ab", "1", 1, "2026-01-01"),
            bin("ab c", "1", 10, "2026-01-02"),
            bin("abc", "1", 2, "2026-01-03"),
            bin("b", "1", null, null)));
    assertThat(keys(all(rows, RowQuery.equal("rue", "ab"), 10))).containsExactly("ab#1");
    assertThat(keys(all(rows, RowQuery.equal("litres", 2L), 10))).containsExactly("abc#1");
    assertThat(
            keys(all(rows, RowQuery.by("rue").between(Optional.empty(), Optional.of("ab c")), 10)))
        .containsExactly("ab#1", "ab%20c#1");
    var span =
        RowQuery.by("posee").between(Optional.of(LocalDate.parse("2026-01-02")), Optional.empty());
    assertThat(keys(all(rows, span, 1))).containsExactly("ab%20c#1", "abc#1");
    var empty = RowQuery.by("litres").between(Optional.of(5L), Optional.of(4L));
    assertThat(rows.page(BINS, empty, 10, Optional.empty()))
        .isEqualTo(new Page<>(List.of(), Optional.empty()));
  }

  @Test
  default void page_holdsTextsOfEverySign_oneRowAtATime() {
    var rows = rows();
    var few =
        Stream.of("\t", " a", "!", "a", "a b", "a#b", "é", "木", "\uFFFD", "🌳 parc")
            .map(street -> bin(street, "1", 1, null))
            .toList();
    rows.put(BINS, few);
    for (var query : List.of(RowQuery.all(BINS), RowQuery.by("litres"))) {
      assertThat(all(rows, query, 1)).containsExactlyInAnyOrderElementsOf(few);
    }
    for (var row : few) {
      assertThat(all(rows, RowQuery.equal("rue", row.text("rue")), 10)).containsExactly(row);
    }
  }

  @Test
  default void page_refusesAnOrderThatIsNotKept_andWhatIsNoCursor() {
    var rows = rows();
    assertThatThrownBy(() -> rows.page(BINS, RowQuery.by("pleine"), 10, Optional.empty()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> rows.page(BINS, RowQuery.all(BINS), 10, Optional.of("x".repeat(2000))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  default void put_refusesAKeyThatIsTooLong() {
    var endless = bin("r".repeat(1100), "1", null, null);
    assertThatThrownBy(() -> rows().put(BINS, List.of(endless))).isInstanceOf(Invalid.class);
  }

  private static List<String> keys(List<Row> rows) {
    return rows.stream().map(Row::key).toList();
  }

  private static List<Row> all(Rows rows, RowQuery query, int size) {
    var found = new ArrayList<Row>();
    var after = Optional.<String>empty();
    do {
      var page = rows.page(BINS, query, size, after);
      found.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return found;
  }
}
