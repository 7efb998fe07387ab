package fr.parvis.reports.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.parvis.reports.Report;
import fr.parvis.reports.Reports.Count;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads several partitions of an index as if they were one list. */
final class ReportIndexes {

  /**
   * A page of DynamoDB is up to 1 MB: about 2,000 reports a partition are counted, then "at least".
   */
  private static final int MAX_COUNTED_PAGES = 3;

  private final DynamoDbClient client;
  private final DynamoDbTable<Report> table;

  ReportIndexes(DynamoDbClient client, DynamoDbTable<Report> table) {
    this.client = client;
    this.table = table;
  }

  /** The first {@code limit} of all partitions, in the span's order. */
  List<Report> list(List<String> partitions, Span span, Optional<Expression> filter, int limit) {
    if (span.isEmpty()) {
      return List.of();
    }
    return partitions.stream()
        .flatMap(partition -> read(partition, span, filter, limit))
        .sorted(span.order())
        .limit(limit)
        .toList();
  }

  private Stream<Report> read(String partition, Span span, Optional<Expression> filter, int limit) {
    var between =
        QueryConditional.sortBetween(key(partition, span.low()), key(partition, span.high()));
    var query =
        QueryEnhancedRequest.builder().queryConditional(between).scanIndexForward(span.ascending());
    // A limit counts what is read, not what the filter leaves: a page of one rare report would
    // cost a request for every two that are not. So a filtered read takes whole pages of 1 MB.
    filter.ifPresentOrElse(
        query::filterExpression,
        // One more than asked: the page before may have ended with the first.
        () -> query.limit(limit + 1));
    return table.index(span.index()).query(query.build()).stream()
        .flatMap(page -> page.items().stream())
        .filter(span::isFurther)
        .limit(limit);
  }

  /** How many there are in all partitions. */
  Count count(List<String> partitions, Span span, Optional<Expression> filter) {
    return partitions.stream()
        .map(partition -> count(partition, span, filter))
        .reduce(new Count(0, false), Count::plus);
  }

  private Count count(String partition, Span span, Optional<Expression> filter) {
    var pages =
        client.queryPaginator(counting(partition, span, filter)).stream()
            .limit(MAX_COUNTED_PAGES)
            .toList();
    var sum = pages.stream().mapToLong(QueryResponse::count).sum();
    return new Count(sum, pages.getLast().hasLastEvaluatedKey());
  }

  private QueryRequest counting(String partition, Span span, Optional<Expression> filter) {
    var names = new HashMap<>(Map.of("#pk", span.index() + "Pk", "#sk", span.index() + "Sk"));
    var values =
        new HashMap<>(
            Map.of(
                ":pk", fromS(partition), ":low", fromS(span.low()), ":high", fromS(span.high())));
    filter.ifPresent(expression -> {
      names.putAll(expression.expressionNames());
      values.putAll(expression.expressionValues());
    });
    return QueryRequest.builder()
        .tableName(table.tableName())
        .indexName(span.index())
        .select(Select.COUNT)
        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :low AND :high")
        .filterExpression(filter.map(Expression::expression).orElse(null))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }

  private static Key key(String partition, String sort) {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }
}
