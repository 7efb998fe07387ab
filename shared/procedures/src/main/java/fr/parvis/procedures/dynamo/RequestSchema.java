package fr.parvis.procedures.dynamo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Reference;
import fr.parvis.dynamo.EventAttribute;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.dynamo.Sortable;
import fr.parvis.json.Json;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.RequestLine;
import fr.parvis.procedures.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Keys and stored names of a request's item. Renaming one is a migration (docs/style.md, Data). */
final class RequestSchema {

  static final String BY_SERVICE = "byService";
  static final String BY_PERSON = "byPerson";
  static final String BY_DAY = "byDay";

  /** The one partition of what is due: a town writes far less than a partition takes. */
  static final String DUE = "DUE";

  /**
   * Days after which DynamoDB forgets a draft that the schedule did not: the schedule comes first,
   * for it erases the files too.
   */
  private static final int SPARE_DAYS = 30;

  private static final String KEY = "REQUEST#";

  static final TableSchema<Request> SCHEMA =
      ItemSchema.of(Request.class, RequestDraft.class, RequestDraft::new, RequestDraft::request)
          .key(request -> key(request.reference()))
          .index(
              BY_SERVICE,
              request -> inService(request).map(r -> serviceKey(r.service(), r.status().isOpen())),
              request -> inService(request).map(r -> serviceSortKey(r.line())))
          .index(
              BY_PERSON,
              request -> request.personId().map(RequestSchema::personKey),
              request -> request.personId().map(_ -> createdSortKey(request.line())))
          .index(
              BY_DAY,
              request -> request.due().map(_ -> DUE),
              request -> request.due().map(due -> due.on() + "#" + request.reference().value()))
          .attribute(FilingAttribute.FILING, "filing", Request::filing, (d, v) -> d.filing = v)
          .attribute(
              String.class,
              "status",
              r -> r.status().word(),
              (d, v) -> d.status = Status.ofWord(v).orElseThrow())
          .attribute(
              String.class,
              "answers",
              r -> r.answers().toString(),
              (d, v) -> d.answers = (ObjectNode) Json.parse(v))
          .attribute(
              String.class, "page", r -> r.page().orElse(null), (d, v) -> d.page = Optional.of(v))
          .attribute(
              String.class,
              "personId",
              r -> r.personId().orElse(null),
              (d, v) -> d.personId = Optional.of(v))
          .attribute(
              RequestParts.MAIL_CHECK,
              "mailCheck",
              r -> r.mailCheck().orElse(null),
              (d, v) -> d.mailCheck = Optional.of(v))
          .attribute(
              TermsAttribute.TERMS,
              "terms",
              r -> r.terms().orElse(null),
              (d, v) -> d.terms = Optional.of(v))
          .attribute(
              RequestParts.DUE, "due", r -> r.due().orElse(null), (d, v) -> d.due = Optional.of(v))
          .attribute(
              RequestParts.ASKED,
              "asked",
              r -> r.asked().orElse(null),
              (d, v) -> d.asked = Optional.of(v))
          .attribute(
              String.class,
              "assignedTo",
              r -> r.assignedTo().orElse(null),
              (d, v) -> d.assignedTo = Optional.of(v))
          // For lists, whose indexes hold neither the history nor what was asked.
          .attribute(
              String.class,
              "askedBy",
              r -> r.asked().map(asked -> asked.by().toString()).orElse(null),
              (d, v) -> {})
          .attribute(Instant.class, "updatedAt", Request::updatedAt, (d, v) -> {})
          .attribute(RequestParts.STEPS, "steps", Request::steps, (d, v) -> d.steps = v)
          .attribute(RequestParts.MESSAGES, "messages", Request::messages, (d, v) -> d.messages = v)
          .attribute(RequestParts.OPINIONS, "opinions", Request::opinions, (d, v) -> d.opinions = v)
          .attribute(
              RequestParts.DECISION,
              "decision",
              r -> r.decision().orElse(null),
              (d, v) -> d.decision = Optional.of(v))
          .attribute(
              PaymentAttribute.PAYMENT,
              "payment",
              r -> r.payment().orElse(null),
              (d, v) -> d.payment = Optional.of(v))
          .attribute(Long.class, ItemSchema.VERSION, Request::version, (d, v) -> d.version = v)
          .attribute(
              EventAttribute.FORM, EventAttribute.NAME, Request::event, (d, v) -> d.event = v)
          .attribute(Long.class, "expiresAt", RequestSchema::expiresAt, (d, v) -> {})
          .build();

  private RequestSchema() {}

  static String key(Reference reference) {
    return KEY + reference.value();
  }

  static Reference reference(String key) {
    return new Reference(key.substring(KEY.length()));
  }

  static String serviceKey(String service, boolean open) {
    return service + (open ? "#open" : "#ended");
  }

  static String personKey(String personId) {
    return "PERSON#" + personId;
  }

  /** Sorts open requests by the day they are due, ended ones by their end. */
  static String serviceSortKey(RequestLine request) {
    var at =
        request.status().isOpen()
            ? request.lastDay().map(LocalDate::toString).orElseThrow()
            : Sortable.instant(request.updatedAt());
    return at + "#" + request.reference().value();
  }

  static String createdSortKey(RequestLine request) {
    return Sortable.instant(request.filing().createdAt()) + "#" + request.reference().value();
  }

  /** A draft is the person's own: no service sees it. */
  private static Optional<Request> inService(Request request) {
    return Optional.of(request).filter(r -> r.status() != Status.DRAFT);
  }

  private static @Nullable Long expiresAt(Request request) {
    return request
        .expiresOn()
        .map(day -> day.plusDays(SPARE_DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond())
        .orElse(null);
  }
}
