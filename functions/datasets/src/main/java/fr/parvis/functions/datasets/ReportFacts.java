package fr.parvis.functions.datasets;

import fr.parvis.opendata.lots.CellKey;
import fr.parvis.opendata.lots.Fact;
import fr.parvis.opendata.lots.Grid;
import fr.parvis.opendata.lots.Kind;
import fr.parvis.reports.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is counted of a report: that it came in, and that it was closed for the first time. */
final class ReportFacts {

  private ReportFacts() {}

  /** An erased report counts nowhere; reopening one takes no closing back. */
  static List<Fact> of(Report report, ZoneId zone) {
    var closed = report.history().stream().filter(step -> !step.status().isOpen()).findFirst();
    if (report.isErased()) {
      return Stream.of(Kind.RECEIVED, Kind.CLOSED)
          .map(kind -> fact(kind, report, Optional.empty(), 0))
          .toList();
    }
    var received = fact(Kind.RECEIVED, report, Optional.of(received(report, zone)), 0);
    return Stream.concat(
            Stream.of(received), closed.stream().map(step -> closed(report, step.at(), zone)))
        .toList();
  }

  private static CellKey received(Report report, ZoneId zone) {
    var place = report.place();
    var square = place.hasPoint() ? Grid.square(place.lon(), place.lat()) : "";
    return new CellKey(
        Kind.RECEIVED,
        month(report.receivedAt(), zone),
        report.jurisdiction(),
        report.service(),
        report.category(),
        square);
  }

  private static Fact closed(Report report, Instant at, ZoneId zone) {
    var key =
        new CellKey(Kind.CLOSED, month(at, zone), "", report.service(), report.category(), "");
    return fact(Kind.CLOSED, report, Optional.of(key), days(report.receivedAt(), at, zone));
  }

  private static Fact fact(Kind kind, Report report, Optional<CellKey> key, long value) {
    return new Fact(kind, report.reference().value(), report.version(), key, value);
  }

  static YearMonth month(Instant at, ZoneId zone) {
    return YearMonth.from(at.atZone(zone));
  }

  static long days(Instant from, Instant to, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
  }
}
