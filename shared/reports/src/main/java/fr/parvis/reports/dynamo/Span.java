package fr.parvis.reports.dynamo;

import fr.parvis.domain.Invalid;
import fr.parvis.dynamo.Sortable;
import fr.parvis.reports.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A part of an index in its order.
 *
 * @param index name of the index
 * @param key the index's sort key of a report
 * @param low lowest sort key, included
 * @param high highest sort key, included
 * @param after the sort key to go on from, itself left out
 * @param ascending whether the lowest comes first
 */
record Span(
    String index,
    Function<Report, String> key,
    String low,
    String high,
    Optional<String> after,
    boolean ascending) {

  private static final Pattern KEY = Pattern.compile("[0-9TZ:.-]{24}#[0-9A-Z]{8}");
  private static final String BEFORE_ALL = "0";

  /** Sorts after every year of four digits, and behind an instant after every reference. */
  private static final String AFTER_ALL = "~";

  /**
   * @throws Invalid when {@code after} is no key of ours: cursors come back from callers
   */
  Span {
    if (after.filter(position -> !KEY.matcher(position).matches()).isPresent()) {
      throw Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
    }
  }

  static Span dueFirst(Optional<Instant> dueBefore, Optional<String> after) {
    return new Span(
        ReportSchema.BY_SERVICE,
        ReportSchema::serviceSortKey,
        after.orElse(BEFORE_ALL),
        dueBefore.map(Sortable::instant).orElse(AFTER_ALL),
        after,
        true);
  }

  static Span closedLast(Instant since, Optional<String> after) {
    return new Span(
        ReportSchema.BY_SERVICE,
        ReportSchema::serviceSortKey,
        Sortable.instant(since),
        after.orElse(AFTER_ALL),
        after,
        false);
  }

  static Span receivedLast(String index, Instant from, Instant to, Optional<String> after) {
    var high = Sortable.instant(to) + AFTER_ALL;
    return new Span(
        index,
        ReportSchema::receivedKey,
        Sortable.instant(from),
        after.filter(key -> key.compareTo(high) < 0).orElse(high),
        after,
        false);
  }

  /** DynamoDB refuses to be asked for nothing. */
  boolean isEmpty() {
    return low.compareTo(high) > 0;
  }

  Comparator<Report> order() {
    var order = Comparator.comparing(key);
    return ascending ? order : order.reversed();
  }

  /** Whether the report is not the one the page before ended with. */
  boolean isFurther(Report report) {
    return after.filter(key.apply(report)::equals).isEmpty();
  }
}
