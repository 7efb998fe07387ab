package fr.parvis.functions.opendata;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violation;
import fr.parvis.http.Cursors;
import fr.parvis.http.Request;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.SortText;
import fr.parvis.tables.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the query of a request for rows. What it does not understand it refuses, under the name of
 * the parameter: a filter that is overlooked would give rows that nobody asked for.
 */
final class QuestionReader {

  /** Names that are no columns. */
  private static final Set<String> OWN = Set.of("select", "sort", "limit", "cursor", "format");

  private static final int LIMIT = 100;
  private static final int MOST = 1000;
  private static final String FROM = ".from";
  private static final String TO = ".to";

  private final Dataset dataset;
  private final Request request;
  private final Map<String, RowQuery> filters = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  QuestionReader(Dataset dataset, Request request) {
    this.dataset = dataset;
    this.request = request;
  }

  /**
   * The question.
   *
   * @throws Invalid with every broken rule, each under the name of its parameter
   */
  Question read() {
    request.query().forEach(this::filter);
    var form = form();
    var columns = columns();
    var limit = limit();
    var order = order();
    throwIfAny();
    var bounds = Optional.ofNullable(filters.remove(order.column())).orElse(order);
    var query = order.between(bounds.from(), bounds.to());
    var question =
        new Question(
            dataset, query, List.copyOf(filters.values()), columns, limit, form, Optional.empty());
    return after(question);
  }

  private Question after(Question q) {
    var place = request.query("cursor").map(cursor -> Cursors.open(q.list(), cursor));
    if (place.filter(text -> !CellRules.isPlace(text)).isPresent()) {
      throw Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
    }
    return new Question(
        q.dataset(), q.query(), q.filters(), q.columns(), q.limit(), q.form(), place);
  }

  private void filter(String parameter, String text) {
    if (OWN.contains(parameter)) {
      return;
    }
    var field = dataset.schema().find(parameter);
    if (field.isPresent()) {
      cell(field.get(), parameter, text)
          .ifPresent(cell -> add(parameter, parameter, Optional.of(cell), Optional.of(cell)));
    } else if (parameter.endsWith(FROM)) {
      bound(parameter, parameter.substring(0, parameter.length() - FROM.length()), text, true);
    } else if (parameter.endsWith(TO)) {
      bound(parameter, parameter.substring(0, parameter.length() - TO.length()), text, false);
    } else {
      unknown(parameter);
    }
  }

  private void bound(String parameter, String column, String text, boolean isLow) {
    var field = dataset.schema().find(column);
    if (field.isEmpty()) {
      unknown(parameter);
      return;
    }
    cell(field.get(), parameter, text)
        .ifPresent(cell -> {
          var kept = Optional.of(cell);
          add(parameter, column, isLow ? kept : Optional.empty(), isLow ? Optional.empty() : kept);
        });
  }

  /** Two bounds of a column make one filter; a cell and a bound contradict each other or repeat. */
  private void add(String parameter, String column, Optional<Object> from, Optional<Object> to) {
    var known = filters.getOrDefault(column, RowQuery.by(column));
    if ((known.from().isPresent() && from.isPresent())
        || (known.to().isPresent() && to.isPresent())) {
      broken(parameter, "repeated", "bounds a column that another parameter already bounds");
      return;
    }
    filters.put(column, known.between(known.from().or(() -> from), known.to().or(() -> to)));
  }

  private Optional<Object> cell(Field field, String parameter, String text) {
    Optional<Object> cell = field.read(text).map(Object.class::cast);
    if (cell.isEmpty()) {
      broken(parameter, "not-of-the-column", CellRules.of(field.type()));
      return cell;
    }
    var sorted = SortText.of(cell.get());
    if (CellRules.isShort(sorted)) {
      return cell;
    }
    broken(parameter, "too-long", "has at most 900 bytes");
    return Optional.empty();
  }

  private RowQuery order() {
    var sort = request.query("sort");
    if (sort.isEmpty()) {
      // The column that is filtered, when rows stand in its order: then only those are read.
      var column = filters.keySet().stream().filter(dataset::isOrderedBy).findFirst();
      return column.map(RowQuery::by).orElseGet(() -> RowQuery.all(dataset));
    }
    var column = sort.get().replaceFirst("^-", "");
    if (!dataset.isOrderedBy(column)) {
      var known = new ArrayList<>(List.of(dataset.firstKey()));
      known.addAll(dataset.indexes());
      broken("sort", "not-indexed", "is one of " + known + ", with - in front from the highest");
    }
    var order = RowQuery.by(column);
    return sort.get().startsWith("-") ? order.reversed() : order;
  }

  private List<Field> columns() {
    var select = request.query("select");
    if (select.isEmpty()) {
      return dataset.schema().fields();
    }
    var columns = new ArrayList<Field>();
    for (var name :
        Arrays.stream(select.get().split(",", -1)).map(String::strip).distinct().toList()) {
      var field = dataset.schema().find(name);
      if (field.isEmpty()) {
        broken("select", "unknown", "names columns; there is no " + shortened(name));
      }
      field.ifPresent(columns::add);
    }
    return columns;
  }

  private int limit() {
    var text = request.query("limit").orElse(Integer.toString(LIMIT));
    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST) {
      broken("limit", "out-of-range", "is a whole number from 1 to " + MOST);
      return LIMIT;
    }
    return Integer.parseInt(text);
  }

  private RowsForm form() {
    var format = request.query("format");
    var form =
        format.isEmpty()
            ? Optional.of(Accepted.best(request, List.of(RowsForm.values()), RowsForm::mediaType))
            : RowsForm.ofWord(format.get());
    if (form.isEmpty()) {
      broken("format", "not-a-choice", "is json, csv or geojson");
    } else if (form.get() == RowsForm.GEOJSON && dataset.geometry().isEmpty()) {
      if (format.isPresent()) {
        broken("format", "not-a-place", "is json or csv: the rows of this dataset have no place");
      }
      return RowsForm.JSON;
    }
    return form.orElse(RowsForm.JSON);
  }

  private void unknown(String parameter) {
    broken(parameter, "unknown", "is a column, a column with .from or .to, or one of " + OWN);
  }

  private void broken(String parameter, String code, String detail) {
    var pointer = JsonPointer.member(JsonPointer.ROOT, shortened(parameter));
    violations.add(new Violation(pointer, code, detail));
  }

  /** What a stranger sent is told back in part only. */
  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  private void throwIfAny() {
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }
}
