package fr.parvis.opendata.lots;

import fr.parvis.domain.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what happened in its cell, or takes back what no longer counts. */
public final class TakeFact {

  /** Changes of others that one of ours may meet; a whole batch may hit one cell. */
  private static final int MAX_TRIES = 20;

  private final Lots lots;
  private final Settle settle;

  /**
   * @param lots where facts are kept
   * @param settle brings rows and releases to agree
   */
  public TakeFact(Lots lots, Settle settle) {
    this.lots = lots;
    this.settle = settle;
  }

  /** What a fact was to us. */
  public enum Result {
    /** It was known. */
    KNOWN,
    /** Nothing was known of its subject. */
    MISSING,
    /** Something else was known. */
    STALE
  }

  /**
   * Takes a fact as its subject stands now. The same again, or an older one, changes nothing, but
   * ends what was cut off.
   */
  public Result run(Fact fact) {
    var result = Stale.again(MAX_TRIES, () -> once(fact));
    if (fact.cell().isEmpty() || result == Result.STALE) {
      settle.run(fact.kind());
    }
    return result;
  }

  private Result once(Fact fact) {
    var known = lots.findFact(fact.kind(), fact.subject());
    if (known.isEmpty() && fact.cell().isEmpty()) {
      return Result.KNOWN;
    }
    if (known
        .filter(last -> last.countsLike(fact) || last.version() >= fact.version())
        .isPresent()) {
      return Result.KNOWN;
    }
    write(fact, known);
    return known.isEmpty() ? Result.MISSING : Result.STALE;
  }

  private void write(Fact fact, Optional<Fact> known) {
    var gone = known.flatMap(this::counting).map(cell -> without(cell, fact.subject()));
    var came =
        fact.cell()
            .map(key ->
                gone.map(Cell.Change::cell)
                    .filter(cell -> cell.key().equals(key))
                    .orElseGet(() -> lots.findCell(key)))
            .map(cell -> cell.waiting(List.of(fact.member())));
    var cells = new ArrayList<Cell>();
    came.ifPresent(cells::add);
    gone.map(Cell.Change::cell)
        .filter(cell -> came.filter(c -> c.key().equals(cell.key())).isEmpty())
        .ifPresent(cells::add);
    lots.write(
        new Lots.Write(
            Optional.of(fact),
            cells.stream().map(Cell::next).toList(),
            List.of(),
            gone.map(Cell.Change::dissolved).orElse(List.of())));
  }

  /** The cell that counts a fact: its own, or the coarser one that took over what was left. */
  private Optional<Cell> counting(Fact fact) {
    return fact.cell().stream()
        .flatMap(key -> Stream.concat(Stream.of(key), key.coarser().stream()))
        .map(lots::findCell)
        .filter(cell -> cell.awaits(fact.subject()) || isInLot(cell, fact.subject()))
        .findFirst();
  }

  private boolean isInLot(Cell cell, String subject) {
    return cell.count() > 0 && lots.listLots(cell.key()).stream().anyMatch(lot -> lot.has(subject));
  }

  private Cell.Change without(Cell cell, String subject) {
    return cell.awaits(subject)
        ? new Cell.Change(cell.notAwaiting(subject), List.of(), List.of())
        : cell.dissolved(subject, lots.listLots(cell.key()));
  }
}
