package fr.parvis.procedures.dynamo;

import fr.parvis.dynamo.ItemSchema;
import fr.parvis.procedures.Due;
import fr.parvis.procedures.Filing;
import fr.parvis.procedures.RequestLine;
import fr.parvis.procedures.Status;
import fr.parvis.procedures.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What the indexes for lists hold of a request: it is read only. The names are those of {@link
 * RequestSchema} and of the indexes' projections in template.yaml.
 */
final class LineSchema {

  static final TableSchema<RequestLine> SCHEMA =
      ItemSchema.of(RequestLine.class, Draft.class, Draft::new, Draft::line)
          .key(line -> RequestSchema.key(line.reference()))
          .index(RequestSchema.BY_SERVICE, _ -> Optional.empty(), _ -> Optional.empty())
          .index(RequestSchema.BY_PERSON, _ -> Optional.empty(), _ -> Optional.empty())
          .attribute(FilingAttribute.FILING, "filing", RequestLine::filing, (d, v) -> d.filing = v)
          .attribute(
              String.class,
              "status",
              line -> line.status().word(),
              (d, v) -> d.status = Status.ofWord(v).orElseThrow())
          .attribute(
              String.class,
              "page",
              line -> line.page().orElse(null),
              (d, v) -> d.page = Optional.of(v))
          .attribute(
              TermsAttribute.TERMS,
              "terms",
              line -> line.terms().orElse(null),
              (d, v) -> d.terms = Optional.of(v))
          .attribute(
              RequestParts.DUE,
              "due",
              line -> line.due().orElse(null),
              (d, v) -> d.due = Optional.of(v))
          .attribute(
              String.class,
              "askedBy",
              line -> line.askedBy().map(LocalDate::toString).orElse(null),
              (d, v) -> d.askedBy = Optional.of(LocalDate.parse(v)))
          .attribute(
              String.class,
              "assignedTo",
              line -> line.assignedTo().orElse(null),
              (d, v) -> d.assignedTo = Optional.of(v))
          .attribute(Instant.class, "updatedAt", RequestLine::updatedAt, (d, v) -> d.updatedAt = v)
          .attribute(Long.class, ItemSchema.VERSION, RequestLine::version, (d, v) -> d.version = v)
          .build();

  private LineSchema() {}

  /** Filled attribute by attribute while an item is read. */
  @NullUnmarked
  private static final class Draft {
    private Filing filing;
    private Status status;
    private Optional<String> page = Optional.empty();
    private Optional<Terms> terms = Optional.empty();
    private Optional<Due> due = Optional.empty();
    private Optional<LocalDate> askedBy = Optional.empty();
    private Optional<String> assignedTo = Optional.empty();
    private Instant updatedAt;
    private long version;

    RequestLine line() {
      return new RequestLine(
          filing, status, page, terms, due, askedBy, assignedTo, updatedAt, version);
    }
  }
}
