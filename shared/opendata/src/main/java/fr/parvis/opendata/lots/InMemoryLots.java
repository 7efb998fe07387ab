package fr.parvis.opendata.lots;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lots without a table, by the same contract, for tests. */
public final class InMemoryLots implements Lots {

  private final Map<String, Fact> facts = new TreeMap<>();
  private final Map<String, Cell> cells = new TreeMap<>();
  private final Map<String, Map<Long, Lot>> lots = new TreeMap<>();

  @Override
  public synchronized Optional<Fact> findFact(Kind kind, String subject) {
    return Optional.ofNullable(facts.get(kind.word() + "|" + subject));
  }

  @Override
  public synchronized Cell findCell(CellKey key) {
    return cells.getOrDefault(key.toString(), Cell.empty(key));
  }

  @Override
  public synchronized Page<Cell> listCells(Kind kind, int limit, Optional<String> after) {
    return page(cells, kind.word() + "|", _ -> true, limit, after);
  }

  @Override
  public synchronized Page<Cell> listWaiting(Kind kind, int limit, Optional<String> after) {
    return page(cells, kind.word() + "|", cell -> !cell.pending().isEmpty(), limit, after);
  }

  @Override
  public synchronized List<CellKey> listUnsettled(Kind kind) {
    return cells.values().stream()
        .filter(cell -> cell.key().kind() == kind && !cell.settled())
        .map(Cell::key)
        .toList();
  }

  @Override
  public synchronized List<Lot> listLots(CellKey cell) {
    return List.copyOf(lots.getOrDefault(cell.toString(), Map.of()).values());
  }

  @Override
  public synchronized void write(Write write) {
    write.cells().forEach(cell -> check(findCell(cell.key()).version() == cell.version() - 1));
    write.fact().ifPresent(fact -> check(isNewer(fact)));
    write.fact().ifPresent(fact -> facts.put(fact.kind().word() + "|" + fact.subject(), fact));
    write.cells().forEach(cell -> cells.put(cell.key().toString(), cell));
    write.formed().forEach(lot -> lotsOf(lot).put(lot.number(), lot));
    write.dissolved().forEach(lot -> lotsOf(lot).remove(lot.number()));
  }

  @Override
  public synchronized void settled(Cell cell) {
    check(findCell(cell.key()).version() == cell.version() - 1);
    cells.put(cell.key().toString(), cell);
  }

  private boolean isNewer(Fact fact) {
    return findFact(fact.kind(), fact.subject())
        .filter(known -> known.version() >= fact.version())
        .isEmpty();
  }

  private Map<Long, Lot> lotsOf(Lot lot) {
    return lots.computeIfAbsent(lot.cell().toString(), _ -> new TreeMap<>());
  }

  private static void check(boolean unchanged) {
    if (!unchanged) {
      throw new Stale("The Cell was changed since it was read");
    }
  }

  private static <T> Page<T> page(
      Map<String, T> kept, String prefix, Predicate<T> asked, int limit, Optional<String> after) {
    var found =
        kept.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .filter(entry -> after.map(last -> entry.getKey().compareTo(last) > 0).orElse(true))
            .filter(entry -> asked.test(entry.getValue()))
            .limit(limit + 1L)
            .toList();
    var shown = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    var next =
        found.size() > limit ? Optional.of(shown.getLast().getKey()) : Optional.<String>empty();
    return new Page<>(shown.stream().map(Map.Entry::getValue).toList(), next);
  }
}
