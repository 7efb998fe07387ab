package fr.parvis.reports.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.parvis.reports.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a query leaves out of what it reads: DynamoDB reads and bills it, but does not send it. */
final class Filter {

  static final Optional<Expression> NONE = Optional.empty();

  private Filter() {}

  static Optional<Expression> of(Optional<Status> status) {
    return status.map(only -> all(List.of(in(ReportSchema.STATUS, List.of(only.word())))));
  }

  static Optional<Expression> of(Optional<String> category, Optional<Boolean> open) {
    var parts = new ArrayList<Expression>();
    category.ifPresent(code -> parts.add(in(ReportSchema.CATEGORY, List.of(code))));
    open.ifPresent(wanted -> parts.add(in(ReportSchema.STATUS, words(wanted))));
    return parts.isEmpty() ? NONE : Optional.of(all(parts));
  }

  private static List<String> words(boolean open) {
    return Arrays.stream(Status.values())
        .filter(status -> status.isOpen() == open)
        .map(Status::word)
        .toList();
  }

  private static Expression in(String attribute, List<String> words) {
    var values = new HashMap<String, AttributeValue>();
    IntStream.range(0, words.size())
        .forEach(i -> values.put(":" + attribute + i, fromS(words.get(i))));
    return Expression.builder()
        .expression("#%s IN (%s)".formatted(attribute, String.join(", ", values.keySet())))
        .expressionNames(Map.of("#" + attribute, attribute))
        .expressionValues(values)
        .build();
  }

  private static Expression all(List<Expression> parts) {
    return parts.stream().reduce((a, b) -> Expression.join(a, b, " AND ")).orElseThrow();
  }
}
