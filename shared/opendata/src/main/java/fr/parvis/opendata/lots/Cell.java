package fr.parvis.opendata.lots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is counted together: facts that wait, and how much its lots hold.
 *
 * <p>The count moves only by steps of at least {@link Lot#SMALLEST} against every count it ever
 * had, so no two releases, however far apart, differ by fewer.
 *
 * @param key which cell
 * @param pending facts that are in no lot, in the order they came
 * @param values how often each value is in the lots
 * @param counts every count the lots ever had
 * @param lastNumber of the lots formed so far
 * @param settled whether rows and releases agree with it
 * @param dissolvedFrom when the oldest lot was formed that was dissolved since it was settled
 * @param version grows with each change; 0 before it is first kept
 */
public record Cell(
    CellKey key,
    List<Member> pending,
    SortedMap<Long, Long> values,
    SortedSet<Long> counts,
    long lastNumber,
    boolean settled,
    Optional<Instant> dissolvedFrom,
    long version) {

  public Cell {
    pending = List.copyOf(pending);
    values = new TreeMap<>(values);
    counts = new TreeSet<>(counts);
  }

  /** A change of a cell, with the lots that it makes and ends. */
  record Change(Cell cell, List<Lot> formed, List<Lot> dissolved) {}

  /** A cell that nothing was ever counted in. */
  public static Cell empty(CellKey key) {
    return new Cell(key, List.of(), new TreeMap<>(), new TreeSet<>(), 0, true, Optional.empty(), 0);
  }

  /** How many facts its lots hold. */
  public long count() {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The value that half of the facts do not pass; empty without lots. */
  public Optional<Long> median() {
    var left = (count() + 1) / 2;
    for (var value : values.entrySet()) {
      left -= value.getValue();
      if (left <= 0) {
        return Optional.of(value.getKey());
      }
    }
    return Optional.empty();
  }

  Cell waiting(List<Member> more) {
    return with(Stream.concat(pending.stream(), more.stream()).toList(), values, settled);
  }

  Cell withoutWaiting() {
    return with(List.of(), values, settled);
  }

  boolean awaits(String subject) {
    return pending.stream().anyMatch(member -> member.subject().equals(subject));
  }

  Cell notAwaiting(String subject) {
    return with(without(pending, subject), values, settled);
  }

  /** As many lots as the facts that wait allow. */
  Change formed(Instant now) {
    var cell = this;
    var lots = new ArrayList<Lot>();
    for (var size = cell.nextLot(); size > 0; size = cell.nextLot()) {
      var lot = new Lot(key, cell.lastNumber + 1, cell.pending.subList(0, size), now);
      lots.add(lot);
      cell = cell.with(lot);
    }
    return new Change(cell, lots, List.of());
  }

  /** The size of the largest lot that may be formed now; 0 when none may. */
  private int nextLot() {
    var size = Math.min(pending.size(), Lot.LARGEST);
    while (size >= Lot.SMALLEST && !mayBe(count() + size)) {
      size--;
    }
    return size >= Lot.SMALLEST ? size : 0;
  }

  /**
   * Without a subject of one of its lots. Should the count then be too near to one it had, further
   * lots are dissolved, the last first; without any, the count is none, which is always allowed.
   *
   * @param lots all of the cell's
   */
  Change dissolved(String subject, List<Lot> lots) {
    var kept = new ArrayList<>(lots);
    kept.sort(Comparator.comparingLong(Lot::number));
    var gone = new ArrayList<Lot>();
    kept.stream().filter(lot -> lot.has(subject)).findFirst().ifPresent(gone::add);
    kept.removeAll(gone);
    while (!kept.isEmpty() && !mayBe(sum(kept))) {
      gone.add(kept.removeLast());
    }
    var freed = gone.stream().flatMap(lot -> lot.members().stream()).toList();
    var cell =
        with(
            Stream.concat(pending.stream(), without(freed, subject).stream()).toList(),
            valuesOf(kept),
            false);
    return new Change(cell.since(gone), List.of(), gone);
  }

  private Cell since(List<Lot> gone) {
    var oldest =
        Stream.concat(dissolvedFrom.stream(), gone.stream().map(Lot::at))
            .min(Comparator.naturalOrder());
    return new Cell(key, pending, values, counts, lastNumber, settled, oldest, version);
  }

  /** Rows and releases agree with it from now on. */
  Cell atRest() {
    return new Cell(key, pending, values, counts, lastNumber, true, Optional.empty(), version + 1);
  }

  private boolean mayBe(long count) {
    return Stream.concat(Stream.of(0L), counts.stream())
        .allMatch(had -> had == count || Math.abs(had - count) >= Lot.SMALLEST);
  }

  private Cell with(Lot lot) {
    var all = new TreeMap<>(values);
    lot.members().forEach(member -> all.merge(member.value(), 1L, Long::sum));
    var rest = pending.subList(lot.members().size(), pending.size());
    var numbered =
        new Cell(key, pending, values, counts, lot.number(), settled, dissolvedFrom, version);
    return numbered.with(rest, all, false);
  }

  /** The next version; all changes between two writes make one. */
  private Cell with(List<Member> newPending, SortedMap<Long, Long> newValues, boolean nowSettled) {
    var all = new TreeSet<>(counts);
    all.add(newValues.values().stream().mapToLong(Long::longValue).sum());
    return new Cell(
        key, newPending, newValues, all, lastNumber, nowSettled, dissolvedFrom, version);
  }

  /** The version to keep. */
  Cell next() {
    return new Cell(key, pending, values, counts, lastNumber, settled, dissolvedFrom, version + 1);
  }

  private static List<Member> without(List<Member> members, String subject) {
    return members.stream().filter(member -> !member.subject().equals(subject)).toList();
  }

  private static long sum(List<Lot> lots) {
    return lots.stream().mapToLong(lot -> lot.members().size()).sum();
  }

  private static SortedMap<Long, Long> valuesOf(List<Lot> lots) {
    var values = new TreeMap<Long, Long>();
    lots.stream()
        .flatMap(lot -> lot.members().stream())
        .forEach(member -> values.merge(member.value(), 1L, Long::sum));
    return values;
  }
}
