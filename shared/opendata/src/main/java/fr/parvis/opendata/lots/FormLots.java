package fr.parvis.opendata.lots;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Each night, makes lots of the facts that wait. What is left of a month that is over is counted in
 * a coarser place, if there is one; what never comes to a lot is never told.
 */
public final class FormLots {

  private static final int PAGE = 100;
  private static final int MAX_TRIES = 20;

  private final Lots lots;
  private final Settle settle;
  private final InstantSource clock;

  /**
   * @param lots where facts wait
   * @param settle brings rows and releases to agree
   * @param clock tells now
   */
  public FormLots(Lots lots, Settle settle, InstantSource clock) {
    this.lots = lots;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * Makes the lots of all kinds.
   *
   * @param month the present one in the territory's calendar
   */
  public void run(YearMonth month) {
    for (var kind : Kind.values()) {
      waiting(kind).forEach(key -> form(key, month));
      waiting(kind).stream()
          .filter(key -> key.coarser().isEmpty())
          .forEach(key -> form(key, month));
      settle.run(kind);
    }
  }

  private List<CellKey> waiting(Kind kind) {
    return Page.all(after -> lots.listWaiting(kind, PAGE, after)).map(Cell::key).toList();
  }

  private void form(CellKey key, YearMonth month) {
    Stale.again(
        MAX_TRIES,
        () -> {
          var change = lots.findCell(key).formed(clock.instant());
          if (!change.formed().isEmpty()) {
            lots.write(Lots.Write.of(change));
          }
          return key;
        });
    if (key.isOver(month)) {
      key.coarser().ifPresent(coarser -> Stale.again(MAX_TRIES, () -> moveUp(key, coarser)));
    }
  }

  /** Both cells at once: a fact is never counted in two. */
  private CellKey moveUp(CellKey key, CellKey coarser) {
    var cell = lots.findCell(key);
    if (!cell.pending().isEmpty()) {
      var taking = lots.findCell(coarser).waiting(cell.pending());
      lots.write(
          new Lots.Write(
              Optional.empty(),
              List.of(cell.withoutWaiting().next(), taking.next()),
              List.of(),
              List.of()));
    }
    return coarser;
  }
}
