package fr.parvis.reports.dynamo;

import fr.parvis.domain.Reference;
import fr.parvis.dynamo.EventAttribute;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.dynamo.PlaceAttribute;
import fr.parvis.dynamo.Sortable;
import fr.parvis.reports.Channel;
import fr.parvis.reports.Report;
import fr.parvis.reports.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Keys and stored names of a report's item. Renaming one is a migration (docs/style.md, Data). */
final class ReportSchema {

  static final String BY_MONTH = "byMonth";
  static final String BY_SERVICE = "byService";
  static final String BY_PERSON = "byPerson";
  static final String STATUS = "status";
  static final String CATEGORY = "category";

  static final TableSchema<Report> SCHEMA =
      ItemSchema.of(Report.class, Draft.class, Draft::new, Draft::report)
          .key(report -> key(report.reference()))
          .index(
              BY_MONTH,
              report -> Optional.of(monthKey(report.jurisdiction(), monthOf(report.receivedAt()))),
              report -> Optional.of(receivedKey(report)))
          .index(
              BY_SERVICE,
              report -> Optional.of(serviceKey(report.service(), report.status().isOpen())),
              report -> Optional.of(serviceSortKey(report)))
          .index(
              BY_PERSON,
              report -> report.filing().personId().map(ReportSchema::personKey),
              report -> report.filing().personId().map(_ -> receivedKey(report)))
          .attribute(
              String.class,
              "reference",
              r -> r.reference().value(),
              (d, v) -> d.reference = new Reference(v))
          .attribute(
              String.class, "jurisdiction", Report::jurisdiction, (d, v) -> d.jurisdiction = v)
          .attribute(String.class, CATEGORY, Report::category, (d, v) -> d.category = v)
          .attribute(String.class, "service", Report::service, (d, v) -> d.service = v)
          .attribute(
              String.class,
              "channel",
              r -> r.filing().channel().word(),
              (d, v) -> d.channel = Channel.ofWord(v))
          .attribute(
              String.class,
              STATUS,
              r -> r.status().word(),
              (d, v) -> d.status = Status.ofWord(v).orElseThrow())
          .attribute(
              String.class,
              "description",
              r -> r.filing().description(),
              (d, v) -> d.description = v)
          .attribute(PlaceAttribute.PLACE, "place", Report::place, (d, v) -> d.place = v)
          .attribute(
              String.class,
              "personId",
              r -> r.filing().personId().orElse(null),
              (d, v) -> d.personId = Optional.of(v))
          .attribute(
              String.class,
              "followSecretHash",
              Report::followSecretHash,
              (d, v) -> d.followSecretHash = v)
          .attribute(
              ReportParts.IDEMPOTENCY,
              "idempotency",
              r -> r.filing().idempotency().orElse(null),
              (d, v) -> d.idempotency = Optional.of(v))
          .attribute(
              String.class,
              "receivedAt",
              r -> r.receivedAt().toString(),
              (d, v) -> d.receivedAt = Instant.parse(v))
          .attribute(
              String.class,
              "dueAt",
              r -> r.dueAt().toString(),
              (d, v) -> d.dueAt = Instant.parse(v))
          .attribute(
              String.class,
              "expectedBy",
              r -> r.expectedBy().map(LocalDate::toString).orElse(null),
              (d, v) -> d.expectedBy = Optional.of(LocalDate.parse(v)))
          .attribute(ReportParts.HISTORY, "history", Report::history, (d, v) -> d.history = v)
          .attribute(
              ReportParts.ANSWER,
              "answer",
              r -> r.answer().orElse(null),
              (d, v) -> d.answer = Optional.of(v))
          .attribute(Long.class, ItemSchema.VERSION, Report::version, (d, v) -> d.version = v)
          .attribute(EventAttribute.FORM, EventAttribute.NAME, Report::event, (d, v) -> d.event = v)
          .build();

  private ReportSchema() {}

  static String key(Reference reference) {
    return "REPORT#" + reference.value();
  }

  static String monthKey(String jurisdiction, YearMonth month) {
    return jurisdiction + "#" + month;
  }

  static String serviceKey(String service, boolean open) {
    return service + (open ? "#open" : "#closed");
  }

  static String personKey(String personId) {
    return "PERSON#" + personId;
  }

  /** Sorts by reception. */
  static String receivedKey(Report report) {
    return sortKey(report.receivedAt(), report);
  }

  /** Sorts open reports by the day they are due, closed ones by their closing. */
  static String serviceSortKey(Report report) {
    return sortKey(report.closedAt().orElse(report.dueAt()), report);
  }

  private static String sortKey(Instant at, Report report) {
    return Sortable.instant(at) + "#" + report.reference().value();
  }

  /** Months of the index are UTC, so that they need no settings. */
  static YearMonth monthOf(Instant instant) {
    return YearMonth.from(instant.atZone(ZoneOffset.UTC));
  }
}
