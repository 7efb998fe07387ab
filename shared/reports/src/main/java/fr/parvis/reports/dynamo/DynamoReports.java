package fr.parvis.reports.dynamo;

import static fr.parvis.reports.dynamo.ReportSchema.BY_MONTH;
import static fr.parvis.reports.dynamo.ReportSchema.BY_PERSON;

import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.dynamo.Items;
import fr.parvis.reports.Report;
import fr.parvis.reports.Reports;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reports in DynamoDB; docs/data.md has a row for each method. */
public final class DynamoReports implements Reports {

  /** The last instant that sorts. */
  private static final Instant LAST_DAY = Instant.parse("9999-12-31T00:00:00Z");

  private final Items<Report> items;
  private final ReportIndexes indexes;

  /**
   * @param client of the deployment's region
   * @param table name of the reports' table
   */
  public DynamoReports(DynamoDbClient client, String table) {
    this.items = new Items<>(client, table, ReportSchema.SCHEMA);
    this.indexes = new ReportIndexes(client, items.table());
  }

  @Override
  public void add(Report report) {
    items.add(report);
  }

  @Override
  public void replace(Report report) {
    items.replace(report, report.version() - 1);
  }

  @Override
  public Optional<Report> find(Reference reference) {
    return items.find(ReportSchema.key(reference));
  }

  /** A month after the other, the newest first, so that a full page reads no older month. */
  @Override
  public Page<Report> listReceived(Received received, int limit, Optional<String> after) {
    var span = Span.receivedLast(BY_MONTH, received.from(), received.to(), after);
    var filter = Filter.of(received.category(), received.open());
    var found = new ArrayList<Report>();
    for (var month : months(received.from(), received.to())) {
      if (found.size() > limit) {
        break;
      }
      var keys =
          received.jurisdictions().stream()
              .map(insee -> ReportSchema.monthKey(insee, month))
              .toList();
      found.addAll(indexes.list(keys, span, filter, limit + 1 - found.size()));
    }
    return page(found, limit, span);
  }

  @Override
  public Page<Report> listOpen(Open open, int limit, Optional<String> after) {
    var span = Span.dueFirst(open.dueBefore(), after);
    var filter = Filter.of(open.status());
    return page(indexes.list(keys(open.services(), true), span, filter, limit + 1), limit, span);
  }

  @Override
  public Page<Report> listClosed(
      Set<String> services, Instant since, int limit, Optional<String> after) {
    var span = Span.closedLast(since, after);
    var found = indexes.list(keys(services, false), span, Filter.NONE, limit + 1);
    return page(found, limit, span);
  }

  @Override
  public Page<Report> listOfPerson(String personId, int limit, Optional<String> after) {
    var span = Span.receivedLast(BY_PERSON, Instant.EPOCH, LAST_DAY, after);
    var keys = List.of(ReportSchema.personKey(personId));
    return page(indexes.list(keys, span, Filter.NONE, limit + 1), limit, span);
  }

  @Override
  public Count countOpen(Open open) {
    var span = Span.dueFirst(open.dueBefore(), Optional.empty());
    return indexes.count(keys(open.services(), true), span, Filter.of(open.status()));
  }

  @Override
  public Count countClosed(Set<String> services, Instant since) {
    var span = Span.closedLast(since, Optional.empty());
    return indexes.count(keys(services, false), span, Filter.NONE);
  }

  private static List<String> keys(Set<String> services, boolean open) {
    return services.stream().map(service -> ReportSchema.serviceKey(service, open)).toList();
  }

  private static List<YearMonth> months(Instant from, Instant to) {
    var first = ReportSchema.monthOf(from);
    return Stream.iterate(
            ReportSchema.monthOf(to),
            month -> !month.isBefore(first),
            month -> month.minusMonths(1))
        .toList();
  }

  private static Page<Report> page(List<Report> found, int limit, Span span) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    var shown = found.subList(0, limit);
    return new Page<>(shown, Optional.of(span.key().apply(shown.getLast())));
  }
}
