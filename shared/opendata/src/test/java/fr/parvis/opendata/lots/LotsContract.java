package fr.parvis.opendata.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Stale;
import fr.parvis.opendata.Samples;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of lots keeps. */
interface LotsContract {

  CellKey SQUARE =
      new CellKey(
          Kind.RECEIVED, YearMonth.parse("2026-11"), "37999", "voirie", "nid-de-poule", "1_2");

  Lots lots();

  @Test
  default void write_keepsFactAndCell_together() {
    var lots = lots();
    waiting(lots, 2);
    assertThat(lots.findFact(Kind.RECEIVED, "r1")).contains(fact("r1", 1));
    assertThat(lots.findCell(SQUARE).pending())
        .extracting(Member::subject)
        .containsExactly("r0", "r1");
    assertThat(lots.listWaiting(Kind.RECEIVED, 10, Optional.empty()).items())
        .containsExactly(lots.findCell(SQUARE));
    assertThat(lots.listWaiting(Kind.CLOSED, 10, Optional.empty()).items()).isEmpty();
    assertThat(lots.listUnsettled(Kind.RECEIVED)).isEmpty();
  }

  @Test
  default void write_keepsNothing_whenTheCellOrTheFactIsNewer() {
    var lots = lots();
    waiting(lots, 2);
    var stale = Cell.empty(SQUARE).waiting(List.of(new Member("r9", 0))).next();
    assertThatThrownBy(() -> lots.write(write(fact("r9", 1), stale))).isInstanceOf(Stale.class);
    assertThat(lots.findFact(Kind.RECEIVED, "r9")).isEmpty();
    var next = lots.findCell(SQUARE).waiting(List.of(new Member("r1", 0))).next();
    assertThatThrownBy(() -> lots.write(write(fact("r1", 1), next))).isInstanceOf(Stale.class);
    assertThat(lots.findCell(SQUARE).pending()).hasSize(2);
  }

  @Test
  default void formed_andDissolved_leaveTheCellUnsettled_untilItIsSettled() {
    var lots = lots();
    waiting(lots, 7);
    lots.write(Lots.Write.of(lots.findCell(SQUARE).formed(Samples.NOON)));
    var formed = lots.findCell(SQUARE);
    assertThat(formed.count()).isEqualTo(7);
    assertThat(lots.listLots(SQUARE))
        .singleElement()
        .satisfies(lot -> assertThat(lot.at()).isEqualTo(Samples.NOON));
    assertThat(lots.listUnsettled(Kind.RECEIVED)).containsExactly(SQUARE);
    lots.settled(formed.atRest());
    assertThat(lots.listUnsettled(Kind.RECEIVED)).isEmpty();
    assertThatThrownBy(() -> lots.settled(formed.atRest())).isInstanceOf(Stale.class);

    var change = lots.findCell(SQUARE).dissolved("r3", lots.listLots(SQUARE));
    lots.write(Lots.Write.of(change));
    var dissolved = lots.findCell(SQUARE);
    assertThat(lots.listLots(SQUARE)).isEmpty();
    assertThat(dissolved.pending()).hasSize(6).extracting(Member::subject).doesNotContain("r3");
    assertThat(dissolved.dissolvedFrom()).contains(Samples.NOON);
    assertThat(dissolved.counts()).contains(7L);
    assertThat(dissolved).isEqualTo(change.cell().next());
  }

  @Test
  default void listCells_goesPageByPage() {
    var lots = lots();
    for (int column = 10; column < 22; column++) {
      var key =
          new CellKey(SQUARE.kind(), SQUARE.month(), "37999", "voirie", "banc", "1_" + column);
      var fact = new Fact(key.kind(), "r" + column, 1, Optional.of(key), 0);
      lots.write(write(fact, lots.findCell(key).waiting(List.of(fact.member())).next()));
    }
    var cells = new ArrayList<Cell>();
    var after = Optional.<String>empty();
    do {
      var page = lots.listCells(Kind.RECEIVED, 5, after);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(5);
      cells.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    assertThat(cells).hasSize(12).extracting(cell -> cell.key().place()).isSorted();
    assertThat(cells.getFirst()).isEqualTo(lots.findCell(cells.getFirst().key()));
  }

  private static void waiting(Lots lots, int count) {
    IntStream.range(0, count)
        .mapToObj(i -> fact("r" + i, 1))
        .forEach(fact ->
            lots.write(write(fact, lots.findCell(SQUARE).waiting(List.of(fact.member())).next())));
  }

  private static Fact fact(String subject, long version) {
    return new Fact(Kind.RECEIVED, subject, version, Optional.of(SQUARE), 0);
  }

  private static Lots.Write write(Fact fact, Cell cell) {
    return new Lots.Write(Optional.of(fact), List.of(cell), List.of(), List.of());
  }
}
