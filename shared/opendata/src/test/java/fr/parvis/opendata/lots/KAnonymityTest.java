package fr.parvis.opendata.lots;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.lots.AnonymousTown.Version;
import fr.parvis.tables.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the history, nothing that was ever out points at fewer than five reports. */
final class KAnonymityTest {

  private static final int STEPS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void nothingPointsAtFewerThanFive_aloneOrByDifference(long seed) {
    var town = lived(seed);
    var lots = town.everPublished(AnonymousTown.LOTS);
    var figures = town.everPublished(AnonymousTown.FIGURES);
    assertNoneBelow(lots, KAnonymityTest::place, "nombre");
    assertNoneBelow(figures, Row::key, "clos");
    assertNoLotChanges(lots);
    assertFiguresAreSumsOfLots(lots, figures);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void nothingThatIsOut_holdsAReportThatWasErased(long seed) {
    var town = lived(seed);
    for (var version : town.out()) {
      assertThat(version.subjects()).allMatch(town::lives);
    }
  }

  @Test
  void histories_holdWhatIsToBeProved() {
    var withdrawn = 0;
    var rows = 0;
    for (long seed = 1; seed < 13; seed++) {
      var town = lived(seed);
      var all = town.everPublished(AnonymousTown.LOTS).size();
      withdrawn += all + town.everPublished(AnonymousTown.FIGURES).size() - town.out().size();
      rows += town.everPublished(AnonymousTown.LOTS).getLast().rows().size();
    }
    assertThat(withdrawn).isPositive();
    assertThat(rows).isGreaterThan(24);
  }

  private static AnonymousTown lived(long seed) {
    var town = new AnonymousTown(seed);
    for (int step = 0; step < STEPS; step++) {
      town.step();
    }
    return town;
  }

  private static String place(Row row) {
    return String.join(
        "|", row.text("mois"), row.text("categorie"), row.text("niveau"), row.text("maille"));
  }

  /** Every count, and every difference of two counts of the same place in two versions. */
  private static void assertNoneBelow(
      List<Version> versions, Function<Row, String> place, String column) {
    var seen = new HashMap<String, HashSet<Long>>();
    for (var version : versions) {
      version.rows().stream()
          .collect(
              Collectors.groupingBy(
                  place, Collectors.summingLong(row -> (Long) row.find(column).orElse(0L))))
          .forEach((where, count) -> seen.computeIfAbsent(where, _ -> new HashSet<>()).add(count));
    }
    seen.forEach((where, counts) -> {
      counts.add(0L); // the versions in which the place does not stand at all
      for (var one : counts) {
        for (var other : counts) {
          assertThat(Math.abs(one - other))
              .as(where + " " + counts)
              .matches(difference -> difference == 0 || difference >= Lot.SMALLEST);
        }
      }
    });
  }

  private static void assertNoLotChanges(List<Version> versions) {
    var seen = new HashMap<String, Row>();
    for (var version : versions) {
      for (var row : version.rows()) {
        assertThat(seen.putIfAbsent(row.key(), row)).isIn(null, row);
      }
    }
  }

  /** So the figures tell nothing that the lots of the same moment do not. */
  private static void assertFiguresAreSumsOfLots(List<Version> lots, List<Version> figures) {
    for (int i = 0; i < lots.size(); i++) {
      var sums =
          lots.get(i).rows().stream()
              .collect(
                  Collectors.groupingBy(
                      row ->
                          String.join(
                              "#", row.text("mois"), row.text("service"), row.text("categorie")),
                      Collectors.summingLong(row -> (Long) row.find("nombre").orElseThrow())));
      Map<String, Long> told =
          figures.get(i).rows().stream()
              .filter(row -> row.find("recus").isPresent())
              .collect(Collectors.toMap(Row::key, row -> (Long) row.find("recus").orElseThrow()));
      assertThat(told).isEqualTo(sums);
    }
  }
}
