package fr.parvis.functions.admin;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Page;
import fr.parvis.reports.Report;
import fr.parvis.reports.Reports;
import fr.parvis.reports.Reports.Count;
import fr.parvis.reports.Reports.Open;
import fr.parvis.reports.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of the inbox. */
enum Queue {
  /** Everything open, the one due first in front. */
  TODO,
  /** Open and past its day. */
  LATE,
  /** Declared done, and not mended. */
  REOPENED,
  /** Closed in the last 30 days, the last one in front. */
  DONE;

  private static final Duration SHOWN = Duration.ofDays(30);

  /** The word used in addresses and answers. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The list of a word; without one, what there is to do.
   *
   * @throws Invalid for another word
   */
  static Queue of(@Nullable String word) {
    return word == null
        ? TODO
        : Arrays.stream(values())
            .filter(queue -> queue.word().equals(word))
            .findFirst()
            .orElseThrow(() -> Invalid.of("#/queue", "unknown", "is todo, late, reopened or done"));
  }

  Page<Report> page(
      Reports reports, Set<String> services, Instant now, int limit, Optional<String> after) {
    return switch (this) {
      case TODO, LATE, REOPENED -> reports.listOpen(open(services, now), limit, after);
      case DONE -> reports.listClosed(services, now.minus(SHOWN), limit, after);
    };
  }

  Count count(Reports reports, Set<String> services, Instant now) {
    return switch (this) {
      case TODO, LATE, REOPENED -> reports.countOpen(open(services, now));
      case DONE -> reports.countClosed(services, now.minus(SHOWN));
    };
  }

  private Open open(Set<String> services, Instant now) {
    var dueBefore = this == LATE ? Optional.of(now) : Optional.<Instant>empty();
    var status = this == REOPENED ? Optional.of(Status.REOPENED) : Optional.<Status>empty();
    return new Open(services, dueBefore, status);
  }
}
