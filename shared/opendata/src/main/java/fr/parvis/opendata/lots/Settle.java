package fr.parvis.opendata.lots;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.WithdrawReleases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings rows and releases to agree with cells that changed. A lot that was dissolved takes every
 * release with it that may hold it, and a new one is asked for at once.
 */
public final class Settle {

  /** What everybody reads of a release that was taken back. */
  public static final String REASON =
      "Une personne a demandé l'effacement de données qui s'y trouvaient.";

  /** Cells brought to agree together, unless more are counted together. */
  private static final int BATCH = 200;

  private static final int PAGE = 100;
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
    for (var batch : batches(lots.listUnsettled(kind))) {
      Stale.again(MAX_TRIES, () -> settle(batch.stream().map(lots::findCell).toList()));
    }
  }

  /** What is counted together stays together: an index would tell of the other half too late. */
  private static List<List<CellKey>> batches(List<CellKey> keys) {
    var batches = new ArrayList<List<CellKey>>();
    for (var together : keys.stream().collect(Collectors.groupingBy(Settle::counted)).values()) {
      if (batches.isEmpty() || batches.getLast().size() + together.size() > BATCH) {
        batches.add(new ArrayList<>());
      }
      batches.getLast().addAll(together);
    }
    return batches;
  }

  private static List<Object> counted(CellKey key) {
    return List.of(key.month(), key.service(), key.category());
  }

  /** Brings rows to agree with all cells of kinds, and tells how far they were from it. */
  public Difference agree(Set<Kind> kinds) {
    var keys = kinds.stream().flatMap(this::keys).toList();
    var agreed =
        batches(keys).stream()
            .map(batch -> agree(batch.stream().map(lots::findCell).toList()))
            .reduce(ChangeRows.NONE, Difference::plus);
    return projections.stream()
        .filter(projection -> projection.kinds().stream().anyMatch(kinds::contains))
        .map(projection -> projection.sweep(projection.kinds().stream().flatMap(this::keys)))
        .reduce(agreed, Difference::plus);
  }

  private Stream<CellKey> keys(Kind kind) {
    return Page.all(after -> lots.listCells(kind, PAGE, after)).map(Cell::key);
  }

  private Difference agree(List<Cell> cells) {
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
