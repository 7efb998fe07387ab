package fr.parvis.opendata.lots;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.List;
import java.util.Optional;

/** Where facts, cells and lots are kept; docs/data.md has a row for each method. */
public interface Lots {

  /** The fact of a subject, if it was told before. */
  Optional<Fact> findFact(Kind kind, String subject);

  /** The cell of a key; an empty one when nothing was ever counted in it. */
  Cell findCell(CellKey key);

  /**
   * Cells of a kind, by month and key.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Cell> listCells(Kind kind, int limit, Optional<String> after);

  /**
   * Cells of a kind where facts wait, by month and key; the index follows within a second.
   *
   * @param after {@link Page#next} of the page before
   */
  Page<Cell> listWaiting(Kind kind, int limit, Optional<String> after);

  /** Cells of a kind that rows and releases do not agree with yet; read consistently. */
  List<CellKey> listUnsettled(Kind kind);

  /** The lots of a cell, in the order of their numbers. */
  List<Lot> listLots(CellKey cell);

  /**
   * Keeps everything of a write, or nothing.
   *
   * @throws Stale when a cell or a fact was changed since it was read
   */
  void write(Write write);

  /**
   * Keeps a cell that rows and releases agree with from now on.
   *
   * @throws Stale when it was changed since it was read
   */
  void settled(Cell cell);

  /**
   * What is kept at once.
   *
   * @param fact that the cells now count, if one came
   * @param cells changed, their versions one above those that were read
   * @param formed new lots
   * @param dissolved lots that are no more
   */
  record Write(Optional<Fact> fact, List<Cell> cells, List<Lot> formed, List<Lot> dissolved) {

    /** A change of one cell. */
    static Write of(Cell.Change change) {
      return new Write(
          Optional.empty(), List.of(change.cell().next()), change.formed(), change.dissolved());
    }
  }
}
