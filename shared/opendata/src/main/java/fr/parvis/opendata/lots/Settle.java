package fr.parvis.opendata.lots;

import fr.parvis.domain.Stale;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.WithdrawReleases;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings rows and releases to agree with cells that changed. A lot that was dissolved takes every
 * release with it that may hold it, and a new one is asked for at once.
 */
public final class Settle {

  /** What everybody reads of a release that was taken back. */
  public static final String REASON =
      "Une personne a demandé l'effacement de données qui s'y trouvaient.";

  /** Cells brought to agree together; a write of the store takes one at a time. */
  private static final int BATCH = 200;

  private static final int MAX_TRIES = 5;

  private final Lots lots;
  private final List<Projection> projections;
  private final WithdrawReleases withdrawal;
  private final Consumer<Dataset> exporting;

  /**
   * @param lots where cells are kept
   * @param projections of cells to rows
   * @param withdrawal of releases
   * @param exporting asks for a release of a dataset
   */
  public Settle(
      Lots lots,
      List<Projection> projections,
      WithdrawReleases withdrawal,
      Consumer<Dataset> exporting) {
    this.lots = lots;
    this.projections = List.copyOf(projections);
    this.withdrawal = withdrawal;
    this.exporting = exporting;
  }

  /** Brings everything to agree with all cells of a kind that changed. */
  public void run(Kind kind) {
    var unsettled = lots.listUnsettled(kind);
    for (int from = 0; from < unsettled.size(); from += BATCH) {
      var batch = unsettled.subList(from, Math.min(from + BATCH, unsettled.size()));
      Stale.again(MAX_TRIES, () -> settle(batch.stream().map(lots::findCell).toList()));
    }
  }

  /** Brings rows to agree with cells, changed or not, and tells how far they were from it. */
  public Difference agree(List<Cell> cells) {
    return projections.stream()
        .map(projection -> projection.run(of(projection, cells)))
        .reduce(ChangeRows.NONE, Difference::plus);
  }

  private List<Cell> settle(List<Cell> cells) {
    agree(cells);
    for (var projection : projections) {
      of(projection, cells).stream()
          .map(Cell::dissolvedFrom)
          .flatMap(Optional::stream)
          .min(Comparator.naturalOrder())
          .ifPresent(from -> projection.datasets().forEach(dataset -> withdraw(dataset, from)));
    }
    cells.stream().filter(cell -> !cell.settled()).forEach(cell -> lots.settled(cell.atRest()));
    return cells;
  }

  private void withdraw(Dataset dataset, Instant from) {
    withdrawal.since(dataset.id(), from, REASON);
    exporting.accept(dataset);
  }

  private static List<Cell> of(Projection projection, List<Cell> cells) {
    return cells.stream().filter(cell -> projection.kinds().contains(cell.key().kind())).toList();
  }
}
