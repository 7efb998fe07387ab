package fr.parvis.opendata.lots;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.Samples;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CellTest {

  private static final CellKey KEY =
      new CellKey(Kind.CLOSED, YearMonth.parse("2026-11"), "", "voirie", "nid-de-poule", "");

  private Cell cell = Cell.empty(KEY);
  private List<Lot> lots = List.of();
  private long told;

  @Test
  void formed_takesAllThatWait_onceTheyAreFive() {
    await(4);
    assertThat(cell.formed(Samples.NOON).formed()).isEmpty();
    await(3);
    form();
    assertThat(lots).singleElement().satisfies(lot -> assertThat(lot.members()).hasSize(7));
    assertThat(cell.count()).isEqualTo(7);
    assertThat(cell.pending()).isEmpty();
  }

  @Test
  void formed_waits_whileTheCountWouldBeNearToOneItHad() {
    await(6);
    form();
    dissolve("s0");
    assertThat(cell.count()).isZero();
    assertThat(cell.pending()).hasSize(5);
    form();
    assertThat(cell.count()).as("five is too near to six").isZero();
    await(1);
    form();
    assertThat(cell.count()).as("six it was before").isEqualTo(6);
  }

  @Test
  void dissolved_takesFurtherLotsAlong_whenTheCountWouldBeNearToOneItHad() {
    await(5);
    form();
    await(6);
    form();
    await(7);
    form();
    assertThat(cell.counts()).contains(5L, 11L, 18L);
    dissolve("s5");
    assertThat(cell.count()).as("twelve is too near to eleven").isEqualTo(5);
    assertThat(cell.pending()).hasSize(12);
    assertThat(cell.dissolvedFrom()).contains(Samples.NOON.plus(Duration.ofHours(5)));
  }

  @Test
  void median_isThatOfTheLots_alone() {
    assertThat(cell.median()).isEqualTo(Optional.empty());
    await(5);
    form();
    assertThat(cell.median()).contains(2L);
    await(3);
    assertThat(cell.median()).contains(2L);
  }

  @Test
  void square_isThatOfThePoint_andItsMiddleIsInIt() {
    var square = Grid.square(0.688, 47.35);
    var middle = Grid.middle(square);
    assertThat(Grid.square(middle.lon(), middle.lat())).isEqualTo(square);
    assertThat(Math.abs(middle.lat() - 47.35)).isLessThan(0.00113);
    assertThat(Math.abs(middle.lon() - 0.688)).isLessThan(0.0017);
    for (var point : List.of(new Grid.Point(-180, -90), new Grid.Point(180, 90))) {
      assertThat(Grid.middle(Grid.square(point.lon(), point.lat()))).isNotNull();
    }
  }

  private void await(int more) {
    cell =
        cell.waiting(
            LongStream.range(told, told + more).mapToObj(i -> new Member("s" + i, i % 5)).toList());
    told += more;
  }

  private void form() {
    var change = cell.formed(Samples.NOON.plus(Duration.ofHours(cell.count())));
    cell = change.cell();
    lots = Stream.concat(lots.stream(), change.formed().stream()).toList();
  }

  private void dissolve(String subject) {
    var change = cell.dissolved(subject, lots);
    cell = change.cell();
    lots = lots.stream().filter(lot -> !change.dissolved().contains(lot)).toList();
  }
}
