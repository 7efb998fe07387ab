package fr.parvis.opendata.lots;

import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what cells of some kinds hold, as rows of datasets. */
public interface Projection {

  /** What it tells of. */
  Set<Kind> kinds();

  /** Where it tells it. */
  Set<Dataset> datasets();

  /** Brings the rows of cells to agree with them. */
  Difference run(List<Cell> cells);

  /**
   * Takes rows away that no cell stands for, once all of them agree.
   *
   * @param cells all of its kinds
   */
  default Difference sweep(Stream<CellKey> cells) {
    return ChangeRows.NONE;
  }
}
