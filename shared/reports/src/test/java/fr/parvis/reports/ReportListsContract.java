package fr.parvis.reports;

import static fr.parvis.reports.Samples.THURSDAY;
import static fr.parvis.reports.Samples.decision;
import static fr.parvis.reports.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.reports.Reports.Count;
import fr.parvis.reports.Reports.Open;
import fr.parvis.reports.Reports.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of reports does with lists and counts. */
interface ReportListsContract {

  Set<String> LIGHTING = Set.of("eclairage");

  /** An empty store. */
  Reports reports();

  @Test
  default void listReceived_givesNewestFirst_overMonthsAndCommunes() {
    var reports = reports();
    var old = report(1, Instant.parse("2026-10-31T23:59:59Z"));
    var middle =
        report(2, Instant.parse("2026-11-01T00:00:00Z"), "37998", "voirie", Optional.empty());
    var fresh = report(3, THURSDAY);
    List.of(old, middle, fresh).forEach(reports::add);
    var both = received(Set.of("37999", "37998"));
    assertThat(reports.listReceived(both, 10, Optional.empty()))
        .isEqualTo(page(fresh, middle, old));
    assertThat(reports.listReceived(received(Set.of("37999")), 10, Optional.empty()))
        .isEqualTo(page(fresh, old));
  }

  @Test
  default void listReceived_keepsToItsSpan_bothEndsIncluded() {
    var reports = reports();
    LongStream.range(0, 5).forEach(i -> reports.add(report(i, THURSDAY.plusSeconds(i))));
    var span =
        new Received(
            Set.of("37999"),
            THURSDAY.plusSeconds(1),
            THURSDAY.plusSeconds(3),
            Optional.empty(),
            Optional.empty());
    assertThat(references(reports.listReceived(span, 10, Optional.empty())))
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  default void listReceived_filters_byCategoryAndWhetherOpen() {
    var reports = reports();
    var open = report(1, THURSDAY);
    var closed = report(2, THURSDAY);
    reports.add(open);
    reports.add(closed);
    var declined = closed.decided(decision(Status.DECLINED), THURSDAY);
    reports.replace(declined);
    assertThat(
            reports.listReceived(
                received(Optional.of("lampadaire-eteint"), Optional.of(false)),
                10,
                Optional.empty()))
        .isEqualTo(page(declined));
    assertThat(
            reports.listReceived(
                received(Optional.empty(), Optional.of(true)), 10, Optional.empty()))
        .isEqualTo(page(open));
    assertThat(
            reports.listReceived(
                received(Optional.of("autre"), Optional.empty()), 10, Optional.empty()))
        .isEqualTo(page());
  }

  @Test
  default void lists_goOn_whereThePageBeforeEnded() {
    var reports = reports();
    LongStream.range(0, 5)
        .forEach(i ->
            reports.add(
                report(i, THURSDAY.plusSeconds(i), "37999", "eclairage", Optional.of("p"))));
    var first = reports.listReceived(received(Set.of("37999")), 3, Optional.empty());
    assertThat(references(first)).containsExactly(4L, 3L, 2L);
    var second = reports.listReceived(received(Set.of("37999")), 3, first.next());
    assertThat(references(second)).containsExactly(1L, 0L);
    assertThat(second.next()).isEmpty();
    var due = reports.listOpen(open(), 2, Optional.empty());
    assertThat(references(due)).containsExactly(0L, 1L);
    assertThat(references(reports.listOpen(open(), 10, due.next()))).containsExactly(2L, 3L, 4L);
    var own = reports.listOfPerson("p", 4, Optional.empty());
    assertThat(references(reports.listOfPerson("p", 4, own.next()))).containsExactly(0L);
  }

  @Test
  default void listOpen_mergesServices_dueFirst() {
    var reports = reports();
    reports.add(report(1, THURSDAY.plusSeconds(2)));
    reports.add(report(2, THURSDAY.plusSeconds(1), "37998", "voirie", Optional.empty()));
    reports.add(report(3, THURSDAY, "37999", "eau", Optional.empty()));
    var two = new Open(Set.of("eclairage", "voirie"), Optional.empty(), Optional.empty());
    assertThat(references(reports.listOpen(two, 10, Optional.empty()))).containsExactly(2L, 1L);
    assertThat(reports.countOpen(two)).isEqualTo(new Count(2, false));
  }

  @Test
  default void listOpen_tellsLateAndReopenedOnes() {
    var reports = reports();
    var late = report(1, THURSDAY);
    var reopened = report(2, THURSDAY.plusSeconds(100));
    reports.add(late);
    reports.add(reopened);
    var done = reopened.decided(decision(Status.DONE), THURSDAY.plusSeconds(200));
    reports.replace(done);
    reports.replace(done.answered(false, Optional.empty(), THURSDAY.plusSeconds(300)));
    var dueBefore = Optional.of(late.dueAt().plusSeconds(1));
    assertThat(
            references(
                reports.listOpen(
                    new Open(LIGHTING, dueBefore, Optional.empty()), 10, Optional.empty())))
        .containsExactly(1L);
    var onlyReopened = new Open(LIGHTING, Optional.empty(), Optional.of(Status.REOPENED));
    assertThat(references(reports.listOpen(onlyReopened, 10, Optional.empty())))
        .containsExactly(2L);
    assertThat(reports.countOpen(onlyReopened)).isEqualTo(new Count(1, false));
    assertThat(reports.countOpen(new Open(LIGHTING, dueBefore, Optional.empty())))
        .isEqualTo(new Count(1, false));
  }

  @Test
  default void listClosed_givesThoseClosedSince_lastClosedFirst() {
    var reports = reports();
    LongStream.range(0, 3)
        .forEach(i -> {
          var added = report(i, THURSDAY);
          reports.add(added);
          reports.replace(added.decided(decision(Status.DONE), THURSDAY.plus(Duration.ofDays(i))));
        });
    var since = THURSDAY.plus(Duration.ofDays(1));
    assertThat(references(reports.listClosed(LIGHTING, since, 10, Optional.empty())))
        .containsExactly(2L, 1L);
    assertThat(reports.countClosed(LIGHTING, since)).isEqualTo(new Count(2, false));
    assertThat(reports.countOpen(open())).isEqualTo(new Count(0, false));
  }

  private static Open open() {
    return new Open(LIGHTING, Optional.empty(), Optional.empty());
  }

  private static Received received(Set<String> jurisdictions) {
    return new Received(
        jurisdictions,
        THURSDAY.minus(Duration.ofDays(60)),
        THURSDAY.plus(Duration.ofDays(1)),
        Optional.empty(),
        Optional.empty());
  }

  private static Received received(Optional<String> category, Optional<Boolean> open) {
    return new Received(Set.of("37999"), THURSDAY, THURSDAY, category, open);
  }

  private static Page<Report> page(Report... reports) {
    return new Page<>(List.of(reports), Optional.empty());
  }

  /** The bits of the references, which the samples count up. */
  private static List<Long> references(Page<Report> page) {
    return page.items().stream()
        .map(report ->
            LongStream.range(0, 100)
                .filter(bits -> Reference.ofBits(bits).equals(report.reference()))
                .findFirst()
                .orElseThrow())
        .toList();
  }
}
